import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import en from '../../../../../assets/locales/en.json' with { type: 'json' };
import id from '../../../../../assets/locales/id.json' with { type: 'json' };
import { HELP_ENTRIES } from '../../../../../contract/help-entries.ts';
import { ALL_CAUSES } from '../../../../../main/diagnosis/causes/all-causes.ts';
import { HOPS } from '../../../../../main/diagnosis/causes/cause-definition.ts';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import { LINK_ADDRESSES } from '../../../../../main/diagnosis/causes/link-addresses.ts';
import { STORIES } from '../../../../fixtures/story-findings.ts';

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, id };
const LANGUAGES = Object.keys(CATALOGUES);
const IDS = ALL_CAUSES.map((cause) => cause.id);
const DOCS = await readFile(new URL('../../../../../docs/causes.md', import.meta.url), 'utf8');

/** Remedies that only a finding names; the others stand in a definition. */
const OF_FINDINGS = Object.values(STORIES).flatMap((story) =>
  findCauses(story, (key) => key).flatMap(({ remedies }) => remedies.map((remedy) => remedy.id)),
);
const REMEDIES = new Set([
  ...ALL_CAUSES.flatMap(({ remedies }) => remedies.map((remedy) => remedy.id)),
  ...OF_FINDINGS,
  'check-picture-property',
  'name-sharepoint-host',
  'use-managed-device',
]);

function wordless(keys: readonly string[]): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    keys.filter((key) => !CATALOGUES[language]?.[key]).map((key) => `${language}: ${key}`),
  );
}

/** Cells of a table's rows whose first cell is a name in code. */
function tableAfter(heading: string): readonly (readonly string[])[] {
  const part = DOCS.slice(DOCS.indexOf(heading)).split(/\n## /)[0] ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('every definition', () => {
  it('has an id of its own', () => {
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  it.each(ALL_CAUSES)('$id is worded in every language', ({ id: name, links, remedies }) => {
    expect(
      wordless([
        `cause.${name}.title`,
        `cause.${name}.explanation`,
        ...remedies.map((remedy) => `remedy.${remedy.id}`),
        ...links.map((link) => `link.${link}`),
      ]),
    ).toEqual([]);
  });

  it.each(ALL_CAUSES)('$id has a hop, a way out, and rows of the table', ({ hop, remedies, rows }) => {
    expect(HOPS).toContain(hop);
    expect(remedies.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toBeGreaterThan(0);
  });

  it.each(ALL_CAUSES)('$id gives way only to causes that there are', ({ id: name, unless = [] }) => {
    expect(unless.filter((other) => !IDS.includes(other) || other === name)).toEqual([]);
  });

  it.each(Object.entries(STORIES))('%s names only causes that there are as alike', (_id, story) => {
    const alike = findCauses(story, (key) => key).flatMap(({ alikeCauses }) => alikeCauses);
    expect(alike.filter((name) => !IDS.includes(name))).toEqual([]);
  });

  it.each(Object.entries(STORIES))('%s leaves no argument of its words empty', (_id, story) => {
    const word = (key: string, values: Readonly<Record<string, unknown>> = {}) => {
      const named = [...(CATALOGUES['en']?.[key] ?? '').matchAll(/\{(\w+)(?:, (?:select|number)|\})/g)];
      const options = new Set(['your', 'the', 'change', 'read']);
      const missing = named.map(([, name = '']) => name).filter((name) => !(name in values) && !options.has(name));
      expect({ key, missing }).toEqual({ key, missing: [] });
      return key;
    };
    expect(findCauses(story, word).length).toBeGreaterThan(0);
  });
});

describe('the catalogue', () => {
  const named = (pattern: RegExp) => Object.keys(en).flatMap((key) => pattern.exec(key)?.[1] ?? []);

  it('words no cause, remedy or link that there is not', () => {
    expect(new Set(named(/^cause\.([^.]+)\.(?:title|explanation)$/))).toEqual(new Set(IDS));
    expect(new Set(named(/^remedy\.([^.]+)$/))).toEqual(REMEDIES);
    expect(named(/^link\.([^.]+)$/)).toEqual(Object.keys(LINK_ADDRESSES));
  });

  it('words every help entry', () => {
    expect(wordless(HELP_ENTRIES.flatMap((entry) => [`help.${entry}.title`, `help.${entry}.text`]))).toEqual([]);
  });

  it('begins with a line that a help desk reads at a glance', () => {
    const titles = named(/^(cause\.[^.]+\.title)$/).filter((key) => !CATALOGUES['en']?.[key]?.includes('{'));
    expect(titles.length).toBeGreaterThan(20);
    for (const key of titles) expect(CATALOGUES['en']?.[key]?.length, key).toBeLessThanOrEqual(75);
  });
});

describe('links', () => {
  it('lead to pages of Microsoft’s', () => {
    for (const { address } of Object.values(LINK_ADDRESSES))
      expect(new URL(address).origin).toMatch(/^https:\/\/(aka\.ms|(learn|support)\.microsoft\.com)$/);
  });
});

describe('docs/causes.md', () => {
  const causes = tableAfter('# Causes');
  const help = tableAfter('## Help entries');
  const numbers = (text = '') => text.split(',').map(Number).filter(Number.isInteger);

  it('lists exactly the causes that are looked for, in their order, with rows and places', () => {
    expect(causes.map(([name, rows, hop]) => [name, numbers(rows), hop])).toEqual(
      ALL_CAUSES.map((cause) => [cause.id, [...cause.rows], cause.hop]),
    );
  });

  it('lists exactly the help entries', () => {
    expect(help.map(([name]) => name)).toEqual([...HELP_ENTRIES]);
  });

  it('leaves no row of the table out', () => {
    const rows = [...causes, ...help].flatMap(([, cell]) => numbers(cell));
    expect([...new Set(rows)].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 39 }, (_, index) => index + 1),
    );
  });
});
