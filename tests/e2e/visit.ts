import type { ElectronApplication, Page } from '@playwright/test';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { DemoTenant } from '../../demo-tenant/demo-tenant.ts';
import { drawPortrait } from '../../demo-tenant/portraits/draw-portrait.ts';
import { tenantState } from './control-tenant.ts';
import { expect } from './fixtures.ts';

/** Publish another photo of the person, as the page would, without the steps in between. */
export async function publishNew(page: Page, upn: string): Promise<void> {
  const portrait = [...(await drawPortrait(upn, 'new'))];
  const published = await page.evaluate(async (bytes) => {
    const opened = await window.bridge.portrait.openBytes(new Uint8Array(bytes), null);
    if (!opened.ok) return opened;
    const adjustment = { crop: 'centre', angle: 0, turn: 0 } as const;
    return window.bridge.photo.publish({ portraitId: opened.value.portraitId, adjustment, override: null });
  }, portrait);
  expect(published).toMatchObject({ ok: true });
}

/** Open the private window, as "Open private window" does, and get hold of it. */
export async function openPrivateWindow(app: ElectronApplication, page: Page, address: string | null = null) {
  const [visit, started] = await Promise.all([
    app.waitForEvent('window'),
    page.evaluate((target) => window.bridge.refresh.start(target), address),
  ]);
  expect(started).toMatchObject({ ok: true });
  return visit;
}

/** Choose a person on the sign-in page. */
export async function chooseAccount(visit: Page, upn: string): Promise<void> {
  await visit.locator(`button[name="account"][value="${upn}"]`).click();
}

export async function attemptState(page: Page): Promise<AttemptState> {
  const state = await page.evaluate(() => window.bridge.refresh.getState());
  if (state === null) throw new Error('expected an attempt');
  return state;
}

/** The attempt once it is over, cleared and recorded. */
export async function settledAttempt(page: Page): Promise<AttemptState & { readonly receipt: Receipt }> {
  let settled: AttemptState | null = null;
  await expect(async () => {
    settled = await attemptState(page);
    expect(settled.end).not.toBeNull();
    expect(settled.receipt).not.toBeNull();
  }).toPass({ timeout: 30_000, intervals: [100] });
  const { receipt, ...rest } = settled as unknown as AttemptState;
  if (receipt === null) throw new Error('expected a receipt');
  return { ...rest, receipt };
}

/** One letter a step: waiting, current, done, failed, skipped. */
export function stepLetters({ steps }: AttemptState): string {
  return steps.map(({ state }) => state[0]).join('');
}

/** What was asked of `userphoto.aspx` about this person, in whatever size. */
export async function photoRequests(tenant: DemoTenant, upn: string): Promise<readonly string[]> {
  const { requests } = await tenantState(tenant);
  const asked = requests.map(({ path }) => decodeURIComponent(path).toLowerCase());
  return asked.filter((path) => path.includes('userphoto.aspx') && path.includes(upn));
}

/** How often SharePoint pulled the person's photo. */
export async function pullsOf(tenant: DemoTenant, upn: string): Promise<number> {
  const person = (await tenantState(tenant)).people.find((one) => one.upn === upn);
  return person?.sharePoint?.pulls ?? 0;
}
