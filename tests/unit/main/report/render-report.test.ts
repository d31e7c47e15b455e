import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTEMPT_ENDS } from '../../../../contract/attempt.ts';
import type { Person } from '../../../../contract/person.ts';
import type { Receipt } from '../../../../contract/receipt.ts';
import { renderReport } from '../../../../main/report/render-report.ts';
import { createText, LOCALES, type Locale } from '../../../../main/text/create-text.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { reading } from '../../../fixtures/findings.ts';
import { richReceipt } from '../../../fixtures/rich-receipt.ts';

const CITRA: Person = {
  id: '0f40ae22-6211-4aff-9e06-70bfcdaf077c',
  upn: 'citra@selfsame.example',
  displayName: 'Citra Dewi',
};
const AMINA = 'amina@selfsame.example';
const PICTURE = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);

const WORDS = { en: createText('en'), id: createText('id') };

const WITH_ALL = { format: 'html', names: true, pictures: true } as const;
const WITHOUT_NAMES = { ...WITH_ALL, names: false };

function render(
  receipt: Receipt,
  options: Parameters<typeof renderReport>[0]['options'] = WITH_ALL,
  locale: Locale = 'en',
) {
  const copies = [{ reading: reading('graph', 'same'), picture: PICTURE }];
  return renderReport({ receipt, copies, word: WORDS[locale], locale, options });
}

describe('the page', () => {
  const page = render(richReceipt(CITRA, AMINA));

  it('fetches nothing and runs nothing', () => {
    expect(page).toContain('content="default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-');
    expect(page).not.toMatch(/<script|<link|<iframe|<form|\son\w+=|javascript:|@import|url\(/i);
    expect([...page.matchAll(/\s(?:src|href)="([^"]{0,16})/g)].map(([, address]) => address)).toEqual([
      'data:image/jpeg;',
    ]);
  });

  it.each([
    ['the person', 'Citra Dewi'],
    ['the count', 'Same in 2 of 6 places we can ask'],
    ['the cause', 'SharePoint has not asked for your new photo yet'],
    ['how sure', 'Reported by others'],
    ['who can help', 'The person:'],
    ['what shows it', '19 h before the photo was published'],
    ['what changed', 'Another photo → Older photo'],
    ['the fact', 'User type'],
    ['the outcome', 'The window was signed in as somebody else.'],
    ['the wipe', 'No cookie and no cache entry was found.'],
    ['what was not asked', 'Teams: the classic app keeps photos'],
    ['a request id', '0740ae22-6211-4aff-9e06-70bfcdaf077c'],
    ['the code', '53000'],
    ['the age', '2 days ago'],
    ['the version', 'Selfsame 1.2.3'],
  ])('says %s', (_what, text) => {
    expect(page).toContain(text);
  });

  it('words what a place served as everywhere else, and says long ages in years', () => {
    const rich = richReceipt(CITRA, AMINA);
    const fact = { fact: 'sharepoint-thumbnail-L', value: 'other', from: '' };
    const old = reading('graph', 'older', { changedAt: '2016-08-06T09:51:31.000Z' });
    const written = render({ ...rich, facts: [fact], places: [old] });
    expect(written).toContain('<dt><bdi>SharePoint, large</bdi></dt><dd><bdi>Another photo</bdi></dd>');
    expect(written).toContain('10 years ago');
  });

  it('leaves pictures out where it is told to', () => {
    expect(render(richReceipt(CITRA, AMINA), { ...WITH_ALL, pictures: false })).not.toContain('<img');
  });

  it.each(LOCALES)('words everything in %s', (locale) => {
    const words = WORDS[locale];
    const used: string[] = [];
    const word = (id: string, values?: Parameters<typeof words>[1]) => {
      used.push(id);
      return words(id, values);
    };
    for (const [index, end] of ATTEMPT_ENDS.entries()) {
      const rich = richReceipt(CITRA, AMINA);
      const wipe = { at: rich.history[0]?.at ?? '', cookies: index, cacheBytes: index, isClean: index === 0 };
      const attempt = rich.attempt && { ...rich.attempt, end, wipe: index === 3 ? null : wipe };
      renderReport({ receipt: { ...rich, attempt }, copies: [], word, locale, options: WITH_ALL });
    }
    const isCause = (id: string) => id.startsWith('cause.');
    expect([...new Set(used)].filter((id) => !isCause(id) && words(id) === id)).toEqual([]);
    expect(render(richReceipt(CITRA, AMINA), WITH_ALL, locale)).toContain(`<html lang="${locale}" dir="ltr">`);
  });

  it('says so where nothing was read', () => {
    expect(render(emptyReceipt())).toContain('The places could not be asked.');
  });

  it('says who asked about somebody else, where names may be said', () => {
    const rich = { ...richReceipt(CITRA, AMINA), actor: { upn: AMINA } };
    expect(render(rich)).toContain(`by <bdi>${AMINA}</bdi>`);
    expect(render(rich, WITHOUT_NAMES)).not.toContain('by <bdi>');
  });

  it('escapes whatever a service or a directory says', () => {
    const hostile = '"><script>alert(1)</script>';
    const rich = richReceipt({ ...CITRA, displayName: hostile }, hostile);
    const from = reading('graph', 'same', { from: hostile, etag: hostile, requestId: hostile });
    const written = render({ ...rich, places: [from], tenantId: hostile, appVersion: hostile });
    expect(written).not.toContain('<script');
    expect(written).toContain('&lt;script&gt;');
  });
});

it('is the receipt itself as JSON', () => {
  const receipt = richReceipt(CITRA, AMINA);
  expect(JSON.parse(render(receipt, { ...WITH_ALL, format: 'json' }))).toEqual(receipt);
});

it('holds no token, should one have come in', () => {
  const token = `eyJ${'a'.repeat(30)}.${'b'.repeat(30)}.${'c'.repeat(30)}`;
  const rich = richReceipt(CITRA, AMINA);
  const facts = [
    { fact: 'x', value: `Bearer ${token}`, from: `GET https://x.example/?tempauth=${'d'.repeat(30)}&x=1` },
  ];
  for (const format of ['html', 'json'] as const) {
    const written = render({ ...rich, facts, photo: { ...rich.photo, etagAfter: token } }, { ...WITH_ALL, format });
    expect(written).not.toMatch(/eyJ|a{30}|b{30}|d{30}/);
    expect(written).toContain('x=1');
  }
});

describe('without names', () => {
  it.each(['html', 'json'] as const)('says nowhere in %s who it is', (format) => {
    const written = render(richReceipt(CITRA, AMINA), { ...WITHOUT_NAMES, format });
    expect(written).not.toMatch(/citra|dewi|amina|0f40ae22/i);
    expect(written).toContain('0740ae22-6211-4aff-9e06-70bfcdaf077c');
  });

  it('keeps what the app itself says, whatever the person is called', () => {
    const person = { ...CITRA, displayName: 'Same Older', upn: 'older.same@selfsame.example' };
    const written = JSON.parse(render(richReceipt(person, AMINA), { ...WITHOUT_NAMES, format: 'json' }));
    expect(written.places[0].verdict).toBe('same');
    expect(written.causes[0]).toMatchObject({ id: 'sharepoint-not-pulled', grade: 'reported' });
  });

  /** Words that nothing else in a report is called, in several scripts. */
  const word = fc
    .stringMatching(/^[A-Z][a-z]{1,9}$|^[А-Я][а-я]{2,8}$|^[À-Ö][à-ö]{2,8}$|^[\u05d0-\u05ea]{3,8}$/u)
    .map((text) => `${text}q`);
  const account = fc
    .array(fc.stringMatching(/^[a-z]{2,9}[0-9]{0,2}$/), { minLength: 1, maxLength: 3 })
    .map((parts) => `${parts.map((part) => `q${part}`).join('.')}@selfsame.example`);
  const person = fc.record({
    id: fc.uuid(),
    upn: account,
    displayName: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  });

  it('is the same file for everybody: nothing in it comes from who somebody is', () => {
    const options = [WITHOUT_NAMES, { ...WITHOUT_NAMES, format: 'json' as const }];
    const expected = options.map((option) => render(richReceipt(CITRA, AMINA), option));
    fc.assert(
      fc.property(person, account, (somebody, other) => {
        const written = options.map((option) => render(richReceipt(somebody, other), option));
        expect(written).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
