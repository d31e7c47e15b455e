import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditVerify } from '../../../cli/commands/audit-verify.ts';
import { nameLog, writeNamedHead } from '../../../main/log/audit/audit-head.ts';
import { appendEntry } from '../../../main/log/audit-log.ts';
import { createText } from '../../../main/text/create-text.ts';

let dir: string;
let file: string;
let headsFile: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-verify-'));
  file = join(dir, 'audit.jsonl');
  headsFile = join(dir, 'heads.txt');
  await writeFile(headsFile, '');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Four entries, and a heads file that knows of each. */
async function fourEntries() {
  const log = await nameLog(dir);
  const lines: string[] = [];
  for (const action of ['one', 'two', 'three', 'four']) {
    const added = await appendEntry(dir, { action }, new Date(Date.UTC(2026, 10, 2, 9)));
    if (added.ok) lines.push(writeNamedHead({ log, ...added.value }));
  }
  await writeFile(headsFile, lines.join('\n'));
}

async function run(json?: true, heads = headsFile) {
  const written = { out: '', err: '' };
  const exitCode = await auditVerify(
    { heads },
    {
      options: { stateDir: dir, ...(json === undefined ? {} : { json }) },
      terminal: {
        out: (text) => (written.out += text),
        err: (text) => (written.err += text),
        isInteractive: false,
        hasColour: false,
        columns: 200,
        waitForEnter: null,
        askSecretly: async () => null,
      },
      word: createText('en'),
      locale: 'en',
      signal: new AbortController().signal,
      version: '0',
      programDir: '.',
    },
  );
  return { exitCode, ...written };
}

const takeOut = async (from: number, count: number) => {
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.toSpliced(from, count).join('\n'));
};

describe('selfsame audit verify', () => {
  it('says that there is no log', async () => {
    expect(await run()).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('There is no audit log here yet.'),
    });
  });

  it('says that all is well, and with what it was compared', async () => {
    await fourEntries();
    const { exitCode, out } = await run();
    expect(exitCode).toBe(0);
    expect(out).toContain('✓ The audit log is as it was written.');
    expect(out).toContain('4 entries');
    expect(out).toContain('✓ The log ends where its own head file (audit.head) says.');
    expect(out).toContain('✓ 4 ends of the log that were noted in the file given with --heads agree.');
  });

  it('says what could not be compared', async () => {
    await fourEntries();
    await writeFile(headsFile, 'nothing');
    const { exitCode, out } = await run();
    expect(exitCode).toBe(0);
    expect(out).toContain('! The file given with --heads holds nothing of this log.');
  });

  it('names the line and what is wrong with it', async () => {
    await fourEntries();
    await takeOut(1, 1);
    const { exitCode, out } = await run();
    expect(exitCode).toBe(1);
    expect(out).toContain('✗ The audit log is not as it was written.');
    expect(out).toContain('✗ Line 2: 1 entry is missing before it.');
  });

  it('finds that the end was cut off, head file and all', async () => {
    await fourEntries();
    await takeOut(2, 2);
    await rm(join(dir, 'audit.head'));
    const { exitCode, out } = await run();
    expect(exitCode).toBe(1);
    expect(out).toContain('✗ Line 2: 2 entries were cut off behind it.');
    expect(out).toContain('✗ Its own head file (audit.head) is missing or damaged');
  });

  it('finds that all of it was cut off', async () => {
    await fourEntries();
    await rm(file);
    const { exitCode, out } = await run();
    expect(exitCode).toBe(1);
    expect(out).toContain('✗ At the beginning: 4 entries were cut off behind it.');
  });

  it('tells twenty findings, and how many more there are', async () => {
    await fourEntries();
    await writeFile(file, `${await readFile(file, 'utf8')}${'x\n'.repeat(30)}`);
    expect((await run()).out).toContain('✗ 10 more findings.');
  });

  it('is not thrown by a log whose times are none', async () => {
    await appendEntry(dir, { action: 'one', at: 'yesterday' });
    expect(await run()).toMatchObject({ exitCode: 0, out: expect.stringContaining('1 entry, of yesterday.') });
  });

  it('writes JSON', async () => {
    await fourEntries();
    await takeOut(1, 1);
    const { exitCode, out } = await run(true);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      file,
      entries: 3,
      from: '2026-11-02T09:00:00.000Z',
      to: '2026-11-02T09:00:00.000Z',
      removed: null,
      cutLines: [],
      findings: [{ kind: 'removed', line: 2, entries: 1, message: 'Line 2: 1 entry is missing before it.' }],
      heads: { own: 'agrees', system: { source: 'file', agree: 3, differ: 1, removed: 0, foreign: 0 } },
    });
  });

  it('refuses a heads file that cannot be read', async () => {
    const missing = join(dir, 'missing.txt');
    expect(await run(undefined, missing)).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining(missing),
    });
    expect(JSON.parse((await run(true, missing)).out).failure.kind).toBe('unreadable-file');
  });
});
