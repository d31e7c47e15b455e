import { expect, it } from 'vitest';
import { sharePointNotPulled } from '../../../../../main/diagnosis/causes/sharepoint-not-pulled.ts';
import { wordCause } from '../../../../../main/diagnosis/causes/word-cause.ts';
import { WORD } from './found.ts';

const FINDING = { confidence: 'likely', evidence: [] } as const;
const remediesFor = (who: 'self' | 'other') =>
  wordCause(sharePointNotPulled, FINDING, { who, cloud: 'global' }, WORD).remedies.map(({ id }) => id);

it('offers a reminder to whoever asks about themselves, and to nobody about somebody else', () => {
  const own = remediesFor('self');
  expect(own).toContain('remind-me');
  expect(remediesFor('other')).toEqual(own.filter((id) => id !== 'remind-me'));
});
