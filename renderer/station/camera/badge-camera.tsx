interface BadgeCameraProps {
  /** What the code on the badge says. */
  readonly onBadge: (key: string) => void;
}

/** Reads a QR code that somebody holds up. */
export function BadgeCamera(_props: BadgeCameraProps) {
  return null;
}
