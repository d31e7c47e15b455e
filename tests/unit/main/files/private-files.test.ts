import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syncFolder, whenFree, writeDurably, writePrivately } from '../../../../main/files/private-files.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'selfsame-files-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const systemError = (code: string) => Object.assign(new Error(code), { code });

describe('writePrivately', () => {
  it('replaces what was there', async () => {
    const file = join(dir, 'file');
    await writePrivately(file, 'old');
    await writePrivately(file, 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(dir)).toEqual(['file']);
  });

  it('leaves no draft behind where it fails', async () => {
    await mkdir(join(dir, 'in-the-way', 'of-a-file'), { recursive: true });
    await expect(writePrivately(join(dir, 'in-the-way'), 'text')).rejects.toThrow();
    expect(await readdir(dir)).toEqual(['in-the-way']);
  });
});

describe('writeDurably', () => {
  it('writes as privately, and fails where the folder is not there', async () => {
    const file = join(dir, 'file');
    await writeDurably(file, 'text');
    expect(await readFile(file, 'utf8')).toBe('text');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readdir(dir)).toEqual(['file']);
    await expect(writeDurably(join(dir, 'gone', 'file'), 'text')).rejects.toThrow('ENOENT');
    await expect(syncFolder(join(dir, 'gone'))).rejects.toThrow('ENOENT');
  });
});

describe('whenFree', () => {
  const failing = (times: number, code: string) => {
    let tries = 0;
    return async () => {
      tries += 1;
      if (tries <= times) throw systemError(code);
      return tries;
    };
  };

  it.each(['EPERM', 'EACCES', 'EBUSY'])('tries again after %s', async (code) => {
    expect(await whenFree(failing(3, code))).toBe(4);
  });

  it('gives up where the file stays held', async () => {
    await expect(whenFree(failing(4, 'EPERM'))).rejects.toThrow('EPERM');
  });

  it('does not try again where that can not help', async () => {
    await expect(whenFree(failing(1, 'ENOSPC'))).rejects.toThrow('ENOSPC');
  });
});
