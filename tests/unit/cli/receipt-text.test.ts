import { describe, expect, it } from 'vitest';
import { placeName } from '../../../cli/place-lines.ts';
import { attemptText, receiptText } from '../../../cli/receipt-text.ts';
import { ATTEMPT_ENDS } from '../../../contract/attempt.ts';
import type { Place, PlaceReading, Verdict } from '../../../contract/place.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import { createText, LOCALES } from '../../../main/text/create-text.ts';
import { receiptOf } from './receipt-of.ts';

const AT = '2026-11-23T09:43:00.000Z';

function reading(place: Place, verdict: Verdict, message?: string): PlaceReading {
  const [width, height] = verdict === 'none' || verdict === 'refused' ? [null, null] : [240, 240];
  const failure = message === undefined ? {} : { failure: { kind: 'access-denied', message } };
  return { place, verdict, width, height, asOf: AT, from: 'GET /photo', ...failure };
}

function textOf(changes: Partial<Receipt>, terminal = { columns: 60, hasColour: false }): string {
  return receiptText(receiptOf(changes), { word: createText('en'), locale: 'en', terminal, isVerbose: false });
}

describe('receiptText', () => {
  it('puts each place in a row, in columns', () => {
    const text = textOf({ places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'older')] });
    const rows = text.split('\n').filter((line) => line.startsWith('  '));
    expect(rows).toEqual([
      '  ✓ Same         Profile            240 × 240',
      '  ◷ Older photo  SharePoint, large  240 × 240',
    ]);
    expect(text).toContain('Same in 1 of 2 places');
  });

  it('counts nothing where nothing was asked', () => {
    const text = textOf({ places: [] });
    expect(text).not.toContain(' of 0');
    expect(text).not.toContain('\n\n\n');
  });

  it('says a reason once, below the last of the places that it is true of', () => {
    const refused = (place: Place) => reading(place, 'refused', 'No permission.');
    const places = [refused('sharepoint-profile'), refused('sharepoint-thumbnail-S'), reading('graph', 'same')];
    const lines = textOf({ places }).split('\n');
    expect(lines.filter((line) => line.includes('No permission.'))).toEqual(['    No permission.']);
    expect(lines[lines.indexOf('    No permission.') - 1]).toContain('SharePoint, small');
  });

  it.each([
    ['set', { sha256: 'ab', publishedAt: AT }, 'Published Nov 23, 2026'],
    ['undo', { sha256: 'ab', publishedAt: AT }, 'The earlier photo is back since Nov 23, 2026'],
    ['undo', { sha256: null, publishedAt: AT }, 'The photo was removed Nov 23, 2026'],
    ['diagnose', { sha256: 'ab', publishedAt: null }, 'This photo was not published from this computer'],
    ['diagnose', { sha256: null, publishedAt: null }, 'There is no photo in Microsoft 365.'],
  ] as const)('says of %s with %j: %s', (action, photo, expected) => {
    expect(textOf({ action, photo: { width: null, height: null, ...photo } })).toContain(expected);
  });

  it('breaks causes and what to do under themselves', () => {
    const NOTHING_MORE = { explanation: '', links: [], alikeCauses: [] };
    const remedy = { id: 'r', who: 'person' as const, text: 'Sign in to SharePoint in a private browser window.' };
    const cause = { id: 'c', title: 'SharePoint lags', evidence: [], remedies: [remedy] };
    const text = textOf(
      { causes: [{ ...cause, confidence: 'likely', grade: 'reported', ...NOTHING_MORE }] },
      { columns: 40, hasColour: false },
    );
    expect(text).toContain('\n1. SharePoint lags\n   Likely. Reported by others.\n');
    expect(text).toContain('   → You: Sign in to SharePoint in a\n     private browser window.\n');
  });

  it('says what a visit came to, right under whose it is', () => {
    const attempt = {
      ...({
        way: 'walk',
        startedAt: AT,
        endedAt: AT,
        end: 'still-old',
        requestedAt: AT,
        signedInAs: null,
      } as const),
      ...{ before: [], wipe: null },
    };
    const lines = textOf({ action: 'refresh', attempt }, { columns: 200, hasColour: false }).split('\n');
    expect(lines[2]).toBe(
      'SharePoint still serves the old one. It is reported to ask about once a day; try again tomorrow.',
    );
  });

  it('lists what changed since the last time, and not what was asked for the first time', () => {
    const change = { place: 'sharepoint-thumbnail-L', before: 'older', after: 'same', since: AT } as const;
    const first = { ...change, place: 'sharepoint-userphoto-L', before: null, since: null } as const;
    expect(textOf({ changes: [change, first] })).toMatch(
      /\nNew since Nov 23.*:\n {2}SharePoint, large: ◷ Older photo → ✓ Same\n\n/,
    );
    expect(textOf({ changes: [first] })).not.toContain('New since');
  });

  it('where all is the same, what is left concerns other programs', () => {
    const cause = {
      id: 'c',
      title: 'Teams keeps it',
      explanation: '',
      evidence: [],
      remedies: [],
      links: [],
      alikeCauses: [],
    };
    const causes = [{ ...cause, confidence: 'possible', grade: 'reported' } as const];
    expect(textOf({ causes })).toContain(
      '\nIf an app or a browser still shows an old photo:\n\n1. Teams keeps it\n',
    );
    expect(textOf({ causes, places: [reading('graph', 'older')] })).not.toContain('If an app');
  });

  it('says nothing of a photo that was not read', () => {
    const unread = { sha256: null, width: null, height: null, publishedAt: null };
    expect(textOf({ places: [], photo: unread })).not.toContain('no photo');
  });

  it('colours verdicts only where the terminal takes colour', () => {
    const start = String.fromCharCode(27);
    expect(textOf({})).not.toContain(start);
    expect(textOf({}, { columns: 80, hasColour: true })).toContain(`${start}[32m✓ Same`);
  });
});

describe('placeName', () => {
  it.each([
    ['graph-96', 'Profile, 96 pixels'],
    ['graph-beta', 'Profile (preview)'],
    ['sharepoint-userphoto-L', 'SharePoint photo page'],
  ] as const)('%s is %s', (place, name) => {
    expect(placeName(place, createText('en'))).toBe(name);
  });
});

describe('attemptText', () => {
  it.each(LOCALES)('has words for every end in %s', (locale) => {
    for (const end of ATTEMPT_ENDS)
      expect(attemptText({ end, signedInAs: null }, { word: createText(locale) })).not.toContain('cli.');
  });

  it('names the account and the code that it is about', () => {
    const word = createText('en');
    const other = attemptText(
      { end: 'wrong-person', signedInAs: 'i:0#.f|membership|budi@selfsame.example' },
      { word },
    );
    expect(other).toContain('signed in as budi@selfsame.example, somebody else. Nothing was requested.');
    expect(attemptText({ end: 'device-refused', code: '53000', signedInAs: null }, { word })).toContain('53000');
  });
});
