import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findNamedHeads,
  nameLog,
  readOwnHead,
  writeNamedHead,
  writeOwnHead,
} from '../../../../../main/log/audit/audit-head.ts';

const head = { n: 214, hash: 'ab'.repeat(32) };
const named = { log: '0123456789ab', ...head };

describe('own head', () => {
  it('reads what it wrote, and is always as long', () => {
    expect(readOwnHead(writeOwnHead(head))).toEqual(head);
    expect(writeOwnHead({ ...head, n: 99_999_999 })).toHaveLength(writeOwnHead({ ...head, n: 1 }).length);
  });

  it.each(['', 'ab', writeOwnHead(head).slice(0, -1), `${writeOwnHead(head)}more`])(
    'is nothing else: %j',
    (text) => {
      expect(readOwnHead(text)).toBeNull();
    },
  );
});

describe('heads in a text', () => {
  const line = writeNamedHead(named);

  it.each([
    ['a journal', `${line}\n`],
    ['a syslog', `Nov  2 09:00:01 desk-3 selfsame-audit: ${line}\n`],
    ['an export of the event log', `<Event><EventData><Data>${line}</Data></EventData></Event>`],
    ['a table', `Information,02.11.2026 09:00:01,Selfsame,1,None,"${line}"\r\n`],
  ])('are found in %s', (_what, text) => {
    expect(findNamedHeads(text)).toEqual([named]);
  });

  it('are found one by one, also of other logs', () => {
    const other = { ...named, log: 'ffffffffffff', n: 1 };
    expect(findNamedHeads(`${line}\nsomething else\n${writeNamedHead(other)}`)).toEqual([named, other]);
  });

  it.each([
    ['a hash that is cut', line.slice(0, -1)],
    ['a hash that goes on', `${line}a`],
    ['another program', line.replace('selfsame-audit', 'somebodys-audit')],
    ['no number', line.replace('n=214', 'n=')],
  ])('are not made up from %s', (_what, text) => {
    expect(findNamedHeads(text)).toEqual([]);
  });

  it('hold nothing but letters, digits, = and -: they become an argument of a shell', () => {
    expect(line).toMatch(/^[a-z\d= -]+$/);
  });
});

it('names a log by its folder, by whatever way it is reached', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'selfsame-head-'));
  const other = await mkdtemp(join(tmpdir(), 'selfsame-head-'));
  try {
    await symlink(dir, join(other, 'link'), 'junction');
    expect(await nameLog(join(other, 'link'))).toBe(await nameLog(dir));
    expect(await nameLog(other)).not.toBe(await nameLog(dir));
    expect(await nameLog(join(dir, 'not-there'))).toMatch(/^[\da-f]{12}$/);
  } finally {
    for (const one of [dir, other]) await rm(one, { recursive: true, force: true });
  }
});
