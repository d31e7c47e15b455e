import type { CameraPlatform } from '../../contract/camera.ts';
import type { GetCameraAccess } from './camera-host.ts';
import { type CameraTrouble, troubleFromAccess, troubleFromError } from './camera-trouble.ts';
import { type Camera, pickCamera, rankCameras, type WantedCamera } from './rank-cameras.ts';

export type OpenedCamera = {
  readonly platform: CameraPlatform;
  /** All that are plugged in. */
  readonly cameras: readonly Camera[];
} & (
  | { readonly ok: true; readonly stream: MediaStream; readonly camera: Camera }
  | { readonly ok: false; readonly trouble: CameraTrouble }
);

/** More than any webcam has, so that Chromium takes the nearest, which is the largest. */
const WANTED_SIZE = { width: { ideal: 4096 }, height: { ideal: 2160 } } as const;

/** Open the wanted camera, else the best there is, at its largest size. Whoever gets the stream stops it. */
export async function openCamera(wanted: WantedCamera | null, getAccess: GetCameraAccess): Promise<OpenedCamera> {
  const access = await getAccess();
  const { platform } = access;
  const obstacle = troubleFromAccess(access);
  let cameras: readonly Camera[] = [];
  try {
    cameras = await listCameras();
    if (obstacle !== null) return { ok: false, trouble: obstacle, platform, cameras };
    const first = pickCamera(cameras, wanted);
    if (first === null) return { ok: false, trouble: 'no-camera', platform, cameras };
    let stream = await openStream(first.id);
    // Some systems name the cameras only now, so that only now the wanted one can be told from the others.
    cameras = await listCameras();
    const best = pickCamera(cameras, wanted) ?? first;
    if (first.label === '' && best.id !== idOf(stream)) {
      stopStream(stream);
      stream = await openStream(best.id);
    }
    await enlarge(stream);
    const id = idOf(stream);
    const camera = cameras.find((one) => one.id === id) ?? best;
    return { ok: true, stream, platform, cameras, camera };
  } catch (error) {
    return { ok: false, trouble: troubleFromError(error), platform, cameras };
  }
}

export async function listCameras(): Promise<readonly Camera[]> {
  return rankCameras(await navigator.mediaDevices.enumerateDevices());
}

/** Its light goes off with the last track. */
export function stopStream(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}

function openStream(id: string): Promise<MediaStream> {
  // Scaled pictures would only pretend to be larger.
  const size = { ...WANTED_SIZE, resizeMode: 'none' };
  const video: MediaTrackConstraints = id === '' ? size : { ...size, deviceId: { exact: id } };
  return navigator.mediaDevices.getUserMedia({ video });
}

function idOf(stream: MediaStream): string | undefined {
  return stream.getVideoTracks()[0]?.getSettings().deviceId;
}

/** Ask for the largest size that the camera itself names, where it was not given already. */
async function enlarge(stream: MediaStream): Promise<void> {
  const track = stream.getVideoTracks()[0];
  if (track === undefined) return;
  const { width, height } = track.getCapabilities();
  const settings = track.getSettings();
  const isLargest = (settings.width ?? 0) >= (width?.max ?? 0) && (settings.height ?? 0) >= (height?.max ?? 0);
  if (isLargest || width?.max === undefined || height?.max === undefined) return;
  const wanted = { width: { ideal: width.max }, height: { ideal: height.max } };
  // The size that it has is good as well.
  await track.applyConstraints(wanted).catch(() => undefined);
}
