import { describe, expect, it } from 'vitest';
import { placeName } from '../../../cli/place-lines.ts';
import { receiptText } from '../../../cli/receipt-text.ts';
import type { Place, PlaceReading, Verdict } from '../../../contract/place.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import { createText } from '../../../main/text/create-text.ts';

const AT = '2026-11-23T09:43:00.000Z';

function reading(place: Place, verdict: Verdict, message?: string): PlaceReading {
  const [width, height] = verdict === 'none' || verdict === 'refused' ? [null, null] : [240, 240];
  const failure = message === undefined ? {} : { failure: { kind: 'access-denied', message } };
  return { place, verdict, width, height, asOf: AT, from: 'GET /photo', ...failure };
}

function receipt(changes: Partial<Receipt>): Receipt {
  return {
    action: 'diagnose',
    tenantId: 't',
    person: { id: 'p', upn: 'citra@selfsame.example', displayName: 'Citra Dewi' },
    actor: { upn: 'citra@selfsame.example' },
    photo: { sha256: 'ab', width: 648, height: 648, publishedAt: AT },
    places: [reading('graph', 'same')],
    history: [],
    causes: [],
    changes: [],
    facts: [],
    attempt: null,
    notAsked: [],
    appVersion: '0.0.0',
    ...changes,
  };
}

function textOf(changes: Partial<Receipt>, terminal = { columns: 60, hasColour: false }): string {
  return receiptText(receipt(changes), { word: createText('en'), locale: 'en', terminal, isVerbose: false });
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
