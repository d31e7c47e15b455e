import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPortrait } from '../../../../demo-tenant/portraits/draw-portrait.ts';
import { startDemoTenant } from '../../../../demo-tenant/start-demo-tenant.ts';
import { createDesktop, type Desktop } from '../../../../main/desktop/create-desktop.ts';
import type { DesktopOptions } from '../../../../main/desktop/desktop-options.ts';
import { desktopOptions, type Told } from '../../../fixtures/desktop-options.ts';
import { expectValue } from '../../../fixtures/expect-value.ts';

const CITRA = 'citra@selfsame.example';

let stateDir: string;
let tenant: Awaited<ReturnType<typeof startDemoTenant>>;
let told: Told[];
const opened: Desktop[] = [];

beforeAll(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'records-'));
  tenant = await startDemoTenant({ stateDir });
});
afterAll(async () => {
  for (const desktop of opened) await desktop.close();
  await tenant.close();
  await rm(stateDir, { recursive: true, force: true });
});

async function open(changes: Partial<DesktopOptions> = {}): Promise<Desktop> {
  told = [];
  const desktop = await createDesktop({ ...(await desktopOptions(stateDir, CITRA, told)), ...changes });
  opened.push(desktop);
  return desktop;
}

it('saves what was read with its pictures, and has a past', async () => {
  const file = path.join(stateDir, 'report.html');
  const { handlers } = await open({ chooseReportFile: async () => file });
  expectValue(await handlers['account:sign-in']());
  expect(expectValue(await handlers['places:get-timeline'](null))).toEqual([]);
  const receipt = expectValue(await handlers['places:check'](null));
  const wanted = { upn: null, format: 'html', names: false, pictures: true } as const;
  expect(await handlers['places:save-report'](wanted)).toEqual({ ok: true, value: true });
  const report = await readFile(file, 'utf8');
  expect(report.match(/<img/g)).toHaveLength(receipt.places.filter(({ width }) => width !== null).length);
  expect(report).not.toMatch(/citra|dewi/i);
  expect(expectValue(await handlers['places:get-timeline'](null))).toMatchObject([
    { action: 'diagnose', actor: CITRA },
  ]);
});

it('reminds at the next start, for the person alone, until answered', async () => {
  const first = await open();
  const { reminder } = await first.handlers['refresh:remind'](24);
  expect(reminder).toMatchObject({ personId: expect.any(String) });
  await first.handlers['account:sign-out']();
  expect((await first.handlers['app:get-state']()).reminder).toBeNull();
  await first.close();

  const second = await open();
  expect(await second.handlers['refresh:remind'](1)).toMatchObject({ account: null, reminder: null });
  expectValue(await second.handlers['account:sign-in']());
  await expect
    .poll(async () => (await second.handlers['app:get-state']()).reminder, { timeout: 10_000 })
    .toEqual(reminder);
  expect(await second.handlers['refresh:remind'](null)).toMatchObject({ reminder: null });
});

it('ends a watch with the sign-out', async () => {
  const { handlers } = await open();
  expectValue(await handlers['account:allow-sharepoint']());
  const bytes = await drawPortrait(CITRA, 'new');
  const { portraitId } = expectValue(await handlers['portrait:open-bytes']({ bytes, name: null }));
  const adjustment = { crop: 'centre', angle: 0, turn: 0 } as const;
  expectValue(await handlers['photo:publish']({ portraitId, adjustment, override: null }));
  const last = () => told.findLast(({ channel }) => channel === 'watch:changed')?.payload;
  await handlers['watch:start'](null);
  await expect.poll(last, { timeout: 10_000 }).toMatchObject({ phase: 'waiting', asked: 1 });
  await handlers['account:sign-out']();
  await expect.poll(last, { timeout: 10_000 }).toMatchObject({ phase: 'ended', end: 'stopped' });
});
