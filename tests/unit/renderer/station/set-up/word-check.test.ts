import { describe, expect, it } from 'vitest';
import { SELF_CHECK_DETAILS, type SelfCheckDetail } from '../../../../../contract/station/self-check-details.ts';
import { SELF_CHECKS, type SelfCheck, type SelfCheckId } from '../../../../../contract/station/set-up.ts';
import { wordCheck } from '../../../../../renderer/station/set-up/word-check.ts';
import { loadStationText } from '../../../../../renderer/station/words/station-text.ts';

/** All that any of the sentences may want. */
const VALUES = {
  count: 2,
  seconds: 90,
  free: 1234,
  people: 12,
  name: 'Today',
  version: '2',
  shell: 'x',
  session: 'y',
};
const text = await loadStationText('en');

function wordsOf(id: SelfCheckId, detail: string, result: SelfCheck['result']) {
  return wordCheck(text, { id, detail, result, values: VALUES });
}

const ALL = SELF_CHECKS.flatMap((id) =>
  Object.entries(SELF_CHECK_DETAILS[id]).map(([detail, result]) => ({ id, detail, result })),
);

describe('wordCheck', () => {
  it.each(ALL)('has words for $id.$detail, and what to do unless it is good', ({ id, detail, result }) => {
    const { what, todo } = wordsOf(id, detail as SelfCheckDetail<typeof id>, result);
    expect(what).toMatch(/\.$/);
    if (result === 'good') expect(todo).toBeNull();
    else expect(todo ?? '').toMatch(/\.$|^$/);
  });

  it('tells what to do about everything that is missing or failed', () => {
    const wrong = ALL.filter(({ result }) => result === 'missing' || result === 'failed');
    const silent = wrong.filter(({ id, detail, result }) => wordsOf(id, detail, result).todo === null);
    expect(wrong.length).toBeGreaterThan(10);
    expect(silent).toEqual([]);
  });

  it('says nothing while it is looked at, and nothing where main has a sentence without words', () => {
    expect(wordsOf('clock', '', 'checking')).toEqual({ what: null, todo: null });
    expect(wordsOf('clock', 'stopped', 'failed')).toEqual({ what: null, todo: null });
  });
});
