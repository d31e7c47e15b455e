import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../cli/command-context.ts';
import { reportWithFile } from '../../../cli/report-file.ts';
import { createText } from '../../../main/text/create-text.ts';
import { receiptOf } from './receipt-of.ts';

let folder = '';
let told = { out: '', err: '' };

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'selfsame-report-'));
  told = { out: '', err: '' };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function context(isJson = false): CommandContext {
  return {
    options: isJson ? { json: true } : {},
    terminal: {
      out: (text) => {
        told.out += text;
      },
      err: (text) => {
        told.err += text;
      },
      isInteractive: false,
      hasColour: false,
      columns: 200,
      waitForEnter: null,
      askSecretly: async () => null,
    },
    word: createText('en'),
    locale: 'en',
    signal: new AbortController().signal,
    version: '0.0.0',
    programDir: folder,
  };
}

function report(name: string, isJson = false): Promise<number> {
  const format = name.endsWith('json') ? 'json' : 'html';
  const wanted = { file: path.join(folder, name), format, names: true, pictures: true } as const;
  return reportWithFile({ receipt: receiptOf(), copies: [], report: wanted, isVerbose: false }, 1, context(isJson));
}

describe('reportWithFile', () => {
  it('writes the report for its owner alone, says where, and keeps the exit code', async () => {
    expect(await report('a report.html')).toBe(1);
    const file = path.join(folder, 'a report.html');
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>/);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(told.out).toMatch(/Citra Dewi[\s\S]*Written to .*a report\.html\n$/);
    expect(await readdir(folder)).toEqual(['a report.html']);
  });

  it('names the file in the JSON, which stays one object', async () => {
    await report('receipt.json', true);
    expect(JSON.parse(told.out)).toMatchObject({ action: 'diagnose', report: path.join(folder, 'receipt.json') });
    expect(JSON.parse(await readFile(path.join(folder, 'receipt.json'), 'utf8'))).toMatchObject({
      action: 'diagnose',
    });
  });

  it.each([
    ['a folder that is not there', path.join('no', 'report.html')],
    ['a folder of that name', 'taken.html'],
  ])('%s ends with exit 2 and no half file', async (_what, name) => {
    await mkdir(path.join(folder, 'taken.html'));
    expect(await report(name)).toBe(2);
    expect(told).toMatchObject({ out: '', err: expect.stringContaining('.html') });
    expect(await readdir(folder)).toEqual(['taken.html']);
  });

  it('replaces an earlier report whole', async () => {
    await writeFile(path.join(folder, 'r.json'), 'x'.repeat(100_000));
    await report('r.json');
    expect(JSON.parse(await readFile(path.join(folder, 'r.json'), 'utf8'))).toMatchObject({ tenantId: 't' });
  });
});
