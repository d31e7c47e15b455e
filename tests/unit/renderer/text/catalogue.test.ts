import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import en from '../../../../assets/locales/en.json';
import id from '../../../../assets/locales/id.json';
import { PUBLISH_STEPS } from '../../../../contract/publish-step.ts';
import { argumentsOf } from './arguments-of.ts';

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, id };
const keys = Object.keys(en);

describe('text catalogues', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(id)).toEqual(keys);
  });

  it.each(keys)('%s takes the same arguments in every language', (key) => {
    const english = argumentsOf(catalogues['en']?.[key] ?? '', 'en');
    expect(argumentsOf(catalogues['id']?.[key] ?? '', 'id')).toEqual(english);
  });

  it('leave no sentence untranslated', () => {
    const sentences = keys.filter((key) => /[a-z] .*\.$/.test(catalogues['en']?.[key] ?? ''));
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((key) => catalogues['en']?.[key] === catalogues['id']?.[key])).toEqual([]);
  });

  it('word every failure of the contract, and what to do about it', async () => {
    const source = await readFile(new URL('../../../../contract/failure.ts', import.meta.url), 'utf8');
    const kinds = [...source.matchAll(/readonly kind: '([^']+)'/g)].map(([, kind]) => kind);
    expect(kinds.length).toBeGreaterThan(30);
    for (const kind of kinds)
      expect(keys).toEqual(expect.arrayContaining([`failure.${kind}`, `failure.${kind}.do`]));
  });

  it('word no failure that the contract does not know', async () => {
    const source = await readFile(new URL('../../../../contract/failure.ts', import.meta.url), 'utf8');
    const worded = keys.filter((key) => key.startsWith('failure.')).map((key) => key.split('.')[1] ?? '');
    for (const kind of new Set(worded)) expect(source).toContain(`'${kind}'`);
  });

  it('name every step, under way and done', () => {
    for (const step of PUBLISH_STEPS)
      expect(keys).toEqual(expect.arrayContaining([`step.${step}`, `step.${step}.running`]));
  });

  it('are set with typographic apostrophes', () => {
    expect(keys.filter((key) => /\p{L}'\p{L}/u.test(catalogues['en']?.[key] ?? ''))).toEqual([]);
    expect(keys.filter((key) => /\p{L}'\p{L}/u.test(catalogues['id']?.[key] ?? ''))).toEqual([]);
  });

  it('raise their voice nowhere, and show no bare status code in a failure', () => {
    const messages = Object.values(catalogues).flatMap((catalogue) => Object.entries(catalogue));
    expect(messages.filter(([, message]) => message.includes('!'))).toEqual([]);
    expect(messages.filter(([key, message]) => key.startsWith('failure.') && message.includes('{status}'))).toEqual(
      [],
    );
  });
});
