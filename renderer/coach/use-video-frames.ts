import { useEffect } from 'react';

/** Calls `onFrame` for each new frame of the video while `isOn`. `onFrame` must be the same on every render. */
export function useVideoFrames(
  video: HTMLVideoElement | null,
  isOn: boolean,
  onFrame: (video: HTMLVideoElement, atMs: number) => void,
) {
  useEffect(() => {
    if (!isOn || video === null) return undefined;
    let handle = 0;
    const next = (atMs: number) => {
      handle = video.requestVideoFrameCallback(next);
      onFrame(video, atMs);
    };
    handle = video.requestVideoFrameCallback(next);
    return () => {
      video.cancelVideoFrameCallback(handle);
    };
  }, [video, isOn, onFrame]);
}
