import { expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import { confirmServed } from '../../../../main/publish/confirm-served.ts';
import type { Seen, Served } from '../../../../main/publish/served-photo.ts';

const SERVED: Served = { photo: null, etag: null, at: '2026-11-23T09:43:00.000Z' };
const OFFLINE: Result<Served> = fail({ kind: 'offline' });

/** Confirm with these answers to the questions; the last one is given again and again. */
function confirm(answers: readonly Result<Served>[], seen: readonly Seen[]) {
  let asked = 0;
  let judged = 0;
  return confirmServed({
    readBack: async () => answers[Math.min(asked++, answers.length - 1)] ?? OFFLINE,
    judge: () => seen[Math.min(judged++, seen.length - 1)] ?? 'other',
    sleep: async () => undefined,
    onWait: () => undefined,
  });
}

it.each([
  ['nothing could be read back', [OFFLINE], [], 'unread'],
  ['the photo before is still served', [succeed(SERVED)], ['other'], 'other'],
  ['nobody can tell the two apart', [succeed(SERVED)], ['alike'], 'alike'],
  ['reading back failed at last', [succeed(SERVED), OFFLINE], ['alike'], 'alike'],
] as const)('says so where %s', async (_what, answers, seen, served) => {
  expect(await confirm(answers, seen)).toEqual(fail({ kind: 'not-confirmed', waitedSeconds: 77, served }));
});

it('is content with the target', async () => {
  expect(await confirm([OFFLINE, succeed(SERVED)], ['target'])).toEqual(succeed(SERVED));
  expect(await confirm([succeed(SERVED)], ['other', 'target'])).toEqual(succeed(SERVED));
});
