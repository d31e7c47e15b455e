import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, logFile } from '../../../../main/log/create-log.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-log-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const now = () => new Date('2026-11-23T08:00:00Z');
const lines = async () =>
  (await readFile(logFile(dir), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('createLog', () => {
  it('writes one JSON object per line, without what must not be logged', async () => {
    const log = createLog({ dir, level: 'info', now });
    log.info('photo-read', { upn: 'citra@selfsame.example', from: '/users/citra@selfsame.example', status: 200 });
    log.error('upload-refused');
    expect(await lines()).toEqual([
      {
        at: '2026-11-23T08:00:00.000Z',
        level: 'info',
        event: 'photo-read',
        upn: '[removed]',
        from: '/users/[address]',
        status: 200,
      },
      { at: '2026-11-23T08:00:00.000Z', level: 'error', event: 'upload-refused' },
    ]);
  });

  it('does not let a fact pose as the level or the time', async () => {
    createLog({ dir, level: 'info', now }).warn('odd', { level: 'debug', at: 'never', event: 'other' });
    expect(await lines()).toEqual([{ at: '2026-11-23T08:00:00.000Z', level: 'warn', event: 'odd' }]);
  });

  it('leaves out what is below its level', async () => {
    const log = createLog({ dir, level: 'warn', now });
    log.debug('a');
    log.info('b');
    log.warn('c');
    expect((await lines()).map(({ event }) => event)).toEqual(['c']);
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
    createLog({ dir, level: 'info' }).info('started');
    expect((await stat(logFile(dir))).mode & 0o777).toBe(0o600);
  });

  it('keeps three files of about a megabyte', async () => {
    const log = createLog({ dir, level: 'info', now });
    const text = 'some words '.repeat(150);
    for (let i = 0; i < 2600; i += 1) log.info('filling', { i, text });
    expect((await readdir(dir)).sort()).toEqual(['selfsame.1.log', 'selfsame.2.log', 'selfsame.log']);
    expect((await stat(logFile(dir, 1))).size).toBeLessThan(1_010_000);
    expect((await lines()).at(-1)?.i).toBe(2599);
  });

  it('drops older files that are past their days', async () => {
    await writeFile(logFile(dir, 1), 'recent');
    await writeFile(logFile(dir, 2), 'old');
    const old = new Date(now().getTime() - 31 * 86_400_000);
    await utimes(logFile(dir, 1), now(), now());
    await utimes(logFile(dir, 2), old, old);
    createLog({ dir, level: 'info', now, keepDays: 30 });
    expect(await readdir(dir)).toEqual(['selfsame.1.log']);
  });

  it('stays silent where it cannot write', async () => {
    const file = join(dir, 'a-file');
    await writeFile(file, '');
    const log = createLog({ dir: join(file, 'below'), level: 'info' });
    expect(() => log.error('lost')).not.toThrow();
  });
});
