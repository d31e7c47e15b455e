import { useCallback, useEffect, useRef } from 'react';
import { useVideoFrames } from '../../coach/use-video-frames.ts';
import { type BadgePump, createBadgePump } from './badge-pump.ts';

/** Look for codes in what `video` shows while `isOn`; `onKey` gets each once. */
export function useBadgeReader(video: HTMLVideoElement | null, isOn: boolean, onKey: (key: string) => void) {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  const pump = useRef<BadgePump>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./badge-worker.ts', import.meta.url), { type: 'module' });
    const opened = createBadgePump(worker, (key) => latest.current(key));
    pump.current = opened;
    return () => {
      opened.stop();
    };
  }, []);
  const offer = useCallback((shown: HTMLVideoElement, atMs: number) => pump.current?.offer(shown, atMs), []);
  useVideoFrames(video, isOn, offer);
}
