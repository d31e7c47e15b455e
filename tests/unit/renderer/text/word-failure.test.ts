import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../contract/failure.ts';
import { createText } from '../../../../renderer/text/create-text.ts';
import { wordFailure } from '../../../../renderer/text/word-failure.ts';

const everyFailure: readonly Failure[] = [
  { kind: 'unreadable-file', name: 'me.jpg' },
  { kind: 'unsupported-format', format: 'SVG' },
  { kind: 'too-many-bytes', bytes: 61_234_567, limitBytes: 50_000_000 },
  { kind: 'too-many-pixels', width: 30_000, height: 30_000, limitPixels: 64_000_000 },
  { kind: 'too-small', width: 20, height: 20, leastPixels: 48 },
  { kind: 'crop-out-of-bounds', width: 20, height: 20 },
  { kind: 'sign-in-refused' },
  { kind: 'consent-needed', scopes: ['User.ReadWrite', 'AllSites.Read'] },
  { kind: 'throttled' },
  { kind: 'not-confirmed', waitedSeconds: 77, served: 'other' },
  { kind: 'bad-configuration', file: 'policy.json', setting: 'tenantId' },
  { kind: 'bad-argument', name: '--crop', value: '1,2' },
  { kind: 'cannot-write', name: 'out.jpg' },
  { kind: 'demo-unavailable', reason: 'no free port' },
  { kind: 'unexpected', id: 'a1b2c3d4' },
];

describe('wordFailure', () => {
  it.each(['en', 'id'])('words failures with and without their optional facts in %s', (locale) => {
    for (const failure of everyFailure) {
      const { what, todo } = wordFailure(createText(locale), failure);
      expect(`${what} ${todo}`).not.toMatch(/[{}]|undefined/);
    }
  });

  it.each([
    ['other', 'did not show it within 77 seconds'],
    ['alike', 'so like the photo before that nobody can tell'],
    ['unread', 'did not say within 77 seconds what it shows'],
  ] as const)('says of a photo that is not confirmed what is served: %s', (served, says) => {
    const failure: Failure = { kind: 'not-confirmed', waitedSeconds: 77, served };
    expect(wordFailure(createText('en'), failure).what).toContain(says);
    expect(wordFailure(createText('id'), failure).what).not.toBe(
      wordFailure(createText('id'), { ...failure, served: served === 'other' ? 'alike' : 'other' }).what,
    );
  });

  it('counts bytes and pixels as people do', () => {
    const text = createText('en');
    expect(wordFailure(text, everyFailure[2] as Failure).what).toBe(
      'This file is too large: 61.2 MB. At most 50 MB can be opened.',
    );
    expect(wordFailure(text, everyFailure[3] as Failure).what).toContain('At most 64 million pixels');
  });

  it('gives the request id and code to quote, never the status', () => {
    const failure: Failure = { kind: 'access-denied', status: 403, code: 'ErrorAccessDenied', requestId: 'r-1' };
    const worded = wordFailure(createText('en'), failure);
    expect(worded).toMatchObject({ requestId: 'r-1', code: 'ErrorAccessDenied' });
    expect(worded.what + worded.todo).not.toContain('403');
  });

  it("quotes Entra's correlation id when sign-in was refused", () => {
    const failure: Failure = { kind: 'sign-in-refused', code: '50105', correlationId: 'c-1' };
    expect(wordFailure(createText('en'), failure)).toMatchObject({ requestId: 'c-1', code: '50105' });
  });
});
