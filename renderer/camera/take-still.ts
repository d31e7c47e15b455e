const CAPABILITIES_WITHIN_MS = 1000;
const STILL_WITHIN_MS = 4000;
/** A still is worth the wait, and the risk, from this many times the video's pixels. */
const WORTH_IT = 1.2;

/** Cameras whose driver has let a still hang once, by id. They are not asked again: each burst has a new track. */
const hanging = new Set<string>();

/** The camera's own still, where it is larger than the video; null where it isn't, fails or hangs. */
export async function takeStill(video: HTMLVideoElement): Promise<Blob | null> {
  const track = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
  const camera = track?.getSettings().deviceId ?? track?.label ?? '';
  if (track === undefined || hanging.has(camera) || !('ImageCapture' in window)) return null;
  try {
    const capture = new ImageCapture(track);
    const capabilities = await within(CAPABILITIES_WITHIN_MS, capture.getPhotoCapabilities());
    const size = largestStill(capabilities, video.videoWidth * video.videoHeight);
    return size === null ? null : await within(STILL_WITHIN_MS, capture.takePhoto(size));
  } catch (error) {
    if (error instanceof HangingError) hanging.add(camera);
    return null;
  }
}

/** The largest still, or null where it is hardly larger than the video. */
export function largestStill(
  { imageWidth, imageHeight }: Pick<PhotoCapabilities, 'imageWidth' | 'imageHeight'>,
  videoPixels: number,
): { readonly imageWidth: number; readonly imageHeight: number } | null {
  const size = { imageWidth: imageWidth?.max ?? 0, imageHeight: imageHeight?.max ?? 0 };
  return size.imageWidth * size.imageHeight >= videoPixels * WORTH_IT ? size : null;
}

class HangingError extends Error {}

function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new HangingError(`no answer in ${milliseconds} ms`)), milliseconds);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
