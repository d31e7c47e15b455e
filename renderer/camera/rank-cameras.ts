/** A camera as the person chooses among them. */
export interface Camera {
  /** Chromium's id, good until the camera is plugged in anew. */
  readonly id: string;
  /** Empty until the page was allowed to use a camera. */
  readonly label: string;
}

/** What is remembered of the chosen camera: the id tells two of the same make apart, the label outlives it. */
export interface WantedCamera {
  readonly id: string | null;
  readonly label: string;
}

const REAR = /\b(rear|back|world)\b/i;
const VIRTUAL =
  /\b(virtual|obs|manycam|snap camera|ndi|xsplit|vcam|mmhmm|youcam|splitcam|e2esoft|nvidia broadcast|teams)\b/i;
// "IR Camera", "Webcam_IR", "Windows Hello Face": pictures without colour, or none at all.
const INFRARED = /(?<![a-z])(ir|infrared|depth)(?![a-z])|windows hello/i;

/** Cameras in the order that people want them: facing the person, facing away, made by a program, infrared. */
export function rankCameras(devices: readonly Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>[]): Camera[] {
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
    .sort((a, b) => rankOf(a.label) - rankOf(b.label));
}

function rankOf(label: string): number {
  if (INFRARED.test(label)) return 3;
  if (VIRTUAL.test(label)) return 2;
  return REAR.test(label) ? 1 : 0;
}

/** The wanted one, also where it was plugged in anew, else the first; null where there is none. */
export function pickCamera(cameras: readonly Camera[], wanted: WantedCamera | null): Camera | null {
  return findCamera(cameras, wanted) ?? cameras[0] ?? null;
}

/** The wanted camera itself, or null where it isn't there. */
export function findCamera(cameras: readonly Camera[], wanted: WantedCamera | null): Camera | null {
  if (wanted === null) return null;
  const byId = cameras.find(({ id, label }) => id !== '' && id === wanted.id && label === wanted.label);
  return byId ?? cameras.find(({ label }) => label !== '' && label === wanted.label) ?? null;
}
