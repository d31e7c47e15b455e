import { useEffect, useState } from 'react';
import type { Job } from '../app-state.ts';
import { settle } from '../shared/settle.ts';
import { useObjectUrl } from '../shared/use-object-url.ts';

/** The photo that is being published, as Microsoft 365 will serve it; null for an undo, and until main has cut it. */
export function useJobPicture(job: Job): string | null {
  const [jpeg, setJpeg] = useState<Uint8Array | null>(null);
  useEffect(() => {
    if (job.kind === 'undo') return;
    const { portrait, adjustment } = job;
    const request = { portraitId: portrait.portraitId, adjustment };
    void settle(window.bridge.portrait.previewPhoto(request)).then((result) => {
      if (result.ok) setJpeg(result.value.renditions.at(-1)?.jpeg ?? null);
    });
  }, [job]);
  return useObjectUrl(jpeg);
}
