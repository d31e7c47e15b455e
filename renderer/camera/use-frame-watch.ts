import { type Dispatch, useEffect } from 'react';
import type { CameraAction } from './camera-state.ts';
import { FRESH_WATCH, type FrameSample, SAMPLE_EVERY_MS, watchFrame } from './frame-faults.ts';
import { greyPixels } from './grey-pixels.ts';

const SAMPLE_WIDTH = 64;
const SAMPLE_HEIGHT = 48;

/** Look at the live picture four times a second, and tell where it is black, blank or stands still. */
export function useFrameWatch(video: HTMLVideoElement | null, isLive: boolean, dispatch: Dispatch<CameraAction>) {
  useEffect(() => {
    if (!isLive || video === null) return undefined;
    const canvas = new OffscreenCanvas(SAMPLE_WIDTH, SAMPLE_HEIGHT);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return undefined;
    let watch = FRESH_WATCH;
    const timer = setInterval(() => {
      if (video.videoWidth === 0) return;
      watch = watchFrame(watch, sampleOf(video, context));
      dispatch({ type: 'frames-judged', fault: watch.fault });
    }, SAMPLE_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [video, isLive, dispatch]);
}

function sampleOf(video: HTMLVideoElement, context: OffscreenCanvasRenderingContext2D): FrameSample {
  const { videoWidth, videoHeight } = video;
  const read = () => greyPixels(context.getImageData(0, 0, SAMPLE_WIDTH, SAMPLE_HEIGHT).data);
  context.drawImage(video, 0, 0, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  const whole = read();
  // Pixels of the sensor's own: made small, its noise could average out.
  const [left, top] = [Math.round((videoWidth - SAMPLE_WIDTH) / 2), Math.round((videoHeight - SAMPLE_HEIGHT) / 2)];
  context.drawImage(video, left, top, SAMPLE_WIDTH, SAMPLE_HEIGHT, 0, 0, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  return { whole, detail: read() };
}
