import { describe, expect, it } from 'vitest';
import { causesLines, factLines } from '../../../cli/cause-lines.ts';
import type { TextPage } from '../../../cli/text-page.ts';
import type { Cause } from '../../../contract/receipt.ts';
import { createText } from '../../../main/text/create-text.ts';

const PAGE: TextPage = {
  word: createText('en'),
  locale: 'en',
  terminal: { columns: 200, hasColour: false },
  isVerbose: false,
};

const REMEDIES = (['person', 'admin', 'microsoft', 'time'] as const).map((who) => ({
  id: who,
  who,
  text: `${who}.`,
}));

function cause(changes: Partial<Cause> = {}): Cause {
  return {
    id: 'a',
    title: 'SharePoint lags',
    explanation: 'It keeps a copy.',
    confidence: 'possible',
    grade: 'assumed',
    evidence: [],
    remedies: [],
    links: [],
    alikeCauses: [],
    ...changes,
  };
}

describe('causesLines', () => {
  it('numbers causes and says how sure, what happens and where to read more', () => {
    const links = [{ text: 'Article', address: 'https://learn.microsoft.com/x' }];
    expect(causesLines([cause({ links }), cause({ title: 'Other' })], null, PAGE)).toEqual([
      '',
      '1. SharePoint lags',
      '   Possible. Our inference.',
      '   It keeps a copy.',
      '   Article: https://learn.microsoft.com/x',
      '',
      '2. Other',
      '   Possible. Our inference.',
      '   It keeps a copy.',
    ]);
  });

  it.each([
    [null, ['You:', 'Your IT department:', 'Microsoft:', 'Time:']],
    ['Budi', ['Budi:', 'An administrator:', 'Microsoft:', 'Time:']],
  ] as const)('says who can do it, to somebody who asks about %s', (name, who) => {
    const lines = causesLines([cause({ remedies: REMEDIES })], name, PAGE).filter((line) => line.includes('→'));
    expect(lines).toEqual(REMEDIES.map(({ text }, index) => `   → ${who[index]} ${text}`));
  });

  it('names the causes that look the same, where they are named at all', () => {
    const one = cause({ id: 'a', alikeCauses: ['b', 'absent'] });
    const lines = causesLines([one, cause({ id: 'b', title: 'Nobody visited' })], null, PAGE);
    expect(lines.filter((line) => line.includes('told apart'))).toEqual([
      '   By what can be read this can’t be told apart from: Nobody visited.',
    ]);
  });

  const evidence = [
    { fact: 'sharepoint-thumbnail-L', value: 'older', from: 'GET /x' },
    { fact: 'SPS-PictureExchangeSyncState', value: '0', from: 'GET /y' },
    { fact: 'scp', value: 'older', from: 'token' },
  ];

  it('keeps evidence to one line, in words where there are any', () => {
    expect(causesLines([cause({ evidence })], null, PAGE).at(-1)).toBe(
      '   What shows it: SharePoint, large: Older photo; SPS-PictureExchangeSyncState: 0; 1 more with --verbose',
    );
    expect(causesLines([cause({ evidence: evidence.slice(0, 1) })], null, PAGE).at(-1)).toBe(
      '   What shows it: SharePoint, large: Older photo',
    );
  });

  it('tells all of it, and where it is from, to whoever asks', () => {
    expect(causesLines([cause({ evidence })], null, { ...PAGE, isVerbose: true }).slice(-4)).toEqual([
      '   What shows it:',
      '   • SharePoint, large: Older photo (GET /x)',
      '   • SPS-PictureExchangeSyncState: 0 (GET /y)',
      '   • scp: older (token)',
    ]);
  });

  it('says times as the reader does', () => {
    const changed = [{ fact: 'graph-240', value: '2026-11-23T08:00:00.000Z', from: 'GET /x' }];
    expect(causesLines([cause({ evidence: changed })], null, PAGE).at(-1)).toContain(
      'Profile, 240 pixels: Nov 23, 2026',
    );
  });
});

it('tells facts only to whoever asks for all', () => {
  const facts = [{ fact: 'userType', value: 'Guest', from: 'GET /me' }];
  expect(factLines(facts, PAGE)).toEqual([]);
  expect(factLines([], { ...PAGE, isVerbose: true })).toEqual([]);
  expect(factLines(facts, { ...PAGE, isVerbose: true }).at(-1)).toMatch(/^ {2}.*Guest \(GET \/me\)$/);
});
