import { expect, it } from 'vitest';
import { wordFailure } from '../../../../main/diagnosis/word-failure.ts';
import { createText } from '../../../../main/text/create-text.ts';

it('words a failure from the catalogue, lists included', () => {
  const scopes = ['User.ReadWrite', 'AllSites.Read'];
  expect(wordFailure(createText('en'), { kind: 'consent-needed', scopes })).toContain(
    'User.ReadWrite, AllSites.Read',
  );
  expect(wordFailure(createText('en'), { kind: 'not-confirmed', waitedSeconds: 77, served: 'other' })).toContain(
    '77 seconds',
  );
});
