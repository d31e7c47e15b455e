/** What a coach over the live picture is given. */
export interface CoachProps {
  /** Plays the live picture. Its frames are as the camera sees them; only the page shows them mirrored. */
  readonly video: HTMLVideoElement;
  /** False while counting, taking, and where the picture is black, blank or frozen. */
  readonly isLive: boolean;
  /** Take the burst at once, without a countdown. */
  readonly takePhoto: () => void;
}
