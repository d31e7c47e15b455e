/** An event whose default the app may prevent. */
export type PreventableEvent<T extends object> = T & {
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
};

export function createPreventableEvent<T extends object>(details: T): PreventableEvent<T> {
  let isPrevented = false;
  const preventDefault = () => {
    isPrevented = true;
  };
  const event = { ...details, preventDefault };
  return Object.defineProperty(event, 'defaultPrevented', { get: () => isPrevented }) as PreventableEvent<T>;
}
