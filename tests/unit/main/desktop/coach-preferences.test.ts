import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDismissed, writeDismissed } from '../../../../main/desktop/coach-preferences.ts';
import { personFolder } from '../../../../main/publish/person-folder.ts';

let stateDir: string;
const whose = (personId: string) => ({ stateDir, tenantId: 'tenant', personId });

beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'selfsame-coach-'));
});

afterEach(() => rm(stateDir, { recursive: true, force: true }));

describe('what somebody never wants to hear of again', () => {
  it('is nothing at first', async () => {
    expect(await readDismissed(whose('one'))).toEqual([]);
  });

  it('is remembered for that person alone', async () => {
    await writeDismissed(whose('one'), ['EyesOpen']);
    expect(await readDismissed(whose('one'))).toEqual(['EyesOpen']);
    expect(await readDismissed(whose('other'))).toEqual([]);
  });

  it.each(['not json', '{"dismissed":["SingleFacePresent"]}'])(
    'is nothing where the file says %s',
    async (text) => {
      await writeDismissed(whose('one'), ['EyesOpen']);
      await writeFile(path.join(personFolder(stateDir, 'tenant', 'one'), 'coach.json'), text);
      expect(await readDismissed(whose('one'))).toEqual([]);
    },
  );

  it('does not stop anybody where it can’t be kept', async () => {
    await writeFile(path.join(stateDir, 'tenants'), 'a file where a folder should be');
    await writeDismissed(whose('one'), ['EyesOpen']);
    expect(await readDismissed(whose('one'))).toEqual([]);
  });
});
