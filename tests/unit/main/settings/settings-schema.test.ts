import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SETTINGS_FILE_SCHEMA, SETTINGS_SCHEMA } from '../../../../main/settings/settings-schema.ts';

const readText = (path: string) => readFile(new URL(`../../../../${path}`, import.meta.url), 'utf8');

describe('what administrators are given', () => {
  it('is a JSON schema of the very settings that are read', async () => {
    const written = JSON.parse(await readText('assets/policy/settings.schema.json'));
    expect(written).toEqual(z.toJSONSchema(SETTINGS_FILE_SCHEMA, { io: 'input' }));
  });

  it('is a page that explains every setting, and no other', async () => {
    const page = await readText('docs/deployment/configuration.md');
    // Other sections of the page have tables of their own.
    const section = page.split(/^## /m).find((part) => part.startsWith('Settings\n')) ?? '';
    const explained = [...section.matchAll(/^\| `([\w.]+)` +\|/gm)].map(([, name]) => name);
    const { retention, station, ...others } = SETTINGS_SCHEMA.shape;
    const nested = Object.entries({ retention, station }).flatMap(([group, { shape }]) =>
      Object.keys(shape).map((name) => `${group}.${name}`),
    );
    expect(explained.sort()).toEqual([...Object.keys(others), ...nested].sort());
  });

  it('says of a photo that is held back what people are told', async () => {
    const unusable = 'no single whole face, blurred beyond recognition, or black or white';
    const page = (await readText('docs/deployment/configuration.md')).replace(/\s+/g, ' ');
    const { 'failure.photo-unusable': told } = JSON.parse(await readText('assets/locales/en.json'));
    for (const text of [page, told, SETTINGS_SCHEMA.shape.blockUnusablePhotos.description])
      expect(text).toContain(unusable);
  });

  it('starts from an example that is valid', async () => {
    const page = await readText('docs/deployment/configuration.md');
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(SETTINGS_FILE_SCHEMA.safeParse(JSON.parse(example)).success).toBe(true);
  });
});
