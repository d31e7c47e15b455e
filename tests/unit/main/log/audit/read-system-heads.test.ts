import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNamedHead } from '../../../../../main/log/audit/audit-head.ts';
import { readHeadsFile, readSystemHeads } from '../../../../../main/log/audit/read-system-heads.ts';

const head = { log: '0123456789ab', n: 7, hash: 'cd'.repeat(32) };
const text = `Nov  2 09:00:01 desk-3 selfsame-audit: ${writeNamedHead(head)}\r\n`;

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-heads-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('a file of heads', () => {
  const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16, as Windows writes it', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the other way round', bigEndian],
  ])('is read in %s', async (_what, bytes) => {
    await writeFile(join(dir, 'heads.txt'), bytes);
    expect(await readHeadsFile(join(dir, 'heads.txt'))).toEqual({
      ok: true,
      value: { source: 'file', heads: [head] },
    });
  });

  it('may hold none', async () => {
    await writeFile(join(dir, 'heads.txt'), 'nothing of ours');
    expect(await readHeadsFile(join(dir, 'heads.txt'))).toMatchObject({ ok: true, value: { heads: [] } });
  });

  it.each(['missing.txt', '.'])('is refused where it cannot be read: %s', async (name) => {
    const file = join(dir, name);
    expect(await readHeadsFile(file)).toEqual({ ok: false, failure: { kind: 'unreadable-file', name: file } });
  });
});

it.runIf(process.platform === 'linux')('says so where nothing of the system can be read', async () => {
  expect(await readSystemHeads('win32', { SystemRoot: '/nowhere' })).toEqual({ source: null, heads: [] });
  expect(await readSystemHeads('aix', {})).toEqual({ source: null, heads: [] });
});
