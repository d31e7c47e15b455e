import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fail, succeed } from '../../../../contract/result.ts';
import type { LastCheck } from '../../../../main/desktop/last-checks.ts';
import { recordHandlers } from '../../../../main/desktop/record-handlers.ts';
import type { Services } from '../../../../main/services.ts';
import { createText } from '../../../../main/text/create-text.ts';
import { reading } from '../../../fixtures/findings.ts';
import { richReceipt } from '../../../fixtures/rich-receipt.ts';

const CITRA = { id: 'c1', upn: 'citra@selfsame.example', displayName: 'Citra Dewi' };
const RECEIPT = richReceipt(CITRA, 'amina@selfsame.example');
const CHECK: LastCheck = {
  receipt: RECEIPT,
  copies: [{ reading: reading('graph', 'same'), picture: Uint8Array.of(1) }],
};
const WANTED = { upn: null, format: 'html', names: true, pictures: true } as const;

let dir: string;
let proposed: unknown[];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'report-'));
  proposed = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const services = {
  diagnose: async () => succeed(RECEIPT),
  timeline: async (request) => (request.for === undefined ? succeed([]) : fail({ kind: 'person-not-found' })),
} as Partial<Services> as Services;

function open({
  check = CHECK,
  file = 'chosen.html',
  asked = services,
}: Partial<{ check: LastCheck | null; file: string | null; asked: Services | null }> = {}) {
  return recordHandlers(
    { servicesFor: () => asked, lastCheck: () => check },
    {
      chooseReportFile: async (proposal) => {
        proposed.push(proposal);
        return file === null ? null : path.join(dir, file);
      },
      locale: 'en',
      word: createText('en'),
    },
  );
}

it('writes the report of the last check where the person chose, for them alone to read', async () => {
  expect(await open()['places:save-report'](WANTED)).toEqual({ ok: true, value: true });
  const written = await readFile(path.join(dir, 'chosen.html'), 'utf8');
  expect(written).toContain('Citra Dewi');
  expect(written).toContain('<img');
  expect(await readdir(dir)).toEqual(['chosen.html']);
  if (process.platform !== 'win32') expect((await stat(path.join(dir, 'chosen.html'))).mode & 0o077).toBe(0);
});

it.each([
  [{ ...WANTED }, 'photo-report-citra-2026-11-23.html'],
  [{ ...WANTED, names: false }, 'photo-report-2026-11-23.html'],
  [{ ...WANTED, format: 'json' }, 'photo-report-citra-2026-11-23.json'],
] as const)('proposes a name that says no more than the report: %o', async (wanted, name) => {
  await open()['places:save-report'](wanted);
  expect(proposed).toEqual([{ name, format: wanted.format }]);
});

it('asks now where nothing was asked yet', async () => {
  expect(await open({ check: null })['places:save-report']({ ...WANTED, format: 'json' })).toEqual(succeed(true));
  expect(JSON.parse(await readFile(path.join(dir, 'chosen.html'), 'utf8'))).toEqual(RECEIPT);
});

it('writes nothing where the person changes their mind', async () => {
  expect(await open({ file: null })['places:save-report'](WANTED)).toEqual(succeed(false));
  expect(await readdir(dir)).toEqual([]);
});

it('says that it can’t write there', async () => {
  expect(await open({ file: 'no/such/folder.html' })['places:save-report'](WANTED)).toEqual(
    fail({ kind: 'cannot-write', name: 'folder.html' }),
  );
});

it('has nothing for nobody', async () => {
  const nobody = open({ asked: null });
  expect(await nobody['places:save-report'](WANTED)).toEqual(fail({ kind: 'sign-in-needed' }));
  expect(await nobody['places:get-timeline'](null)).toEqual(fail({ kind: 'sign-in-needed' }));
  expect(proposed).toEqual([]);
});

it('tells the past of oneself and of others', async () => {
  expect(await open()['places:get-timeline'](null)).toEqual(succeed([]));
  expect(await open()['places:get-timeline']('x@selfsame.example')).toEqual(fail({ kind: 'person-not-found' }));
});
