/** Show a message of the system's, where it has any; it may be seen on a lock screen, so it names nobody. */
export type Notify = (message: {
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}) => void;
