import type { Page } from '@playwright/test';
import type { OperatorAction } from '../../contract/station/operator-panel.ts';
import type { SetUpAction } from '../../contract/station/set-up.ts';
import { expect, show, test } from './station-pages/fixtures.ts';
import { ALL_LOOKS, expectNoBarrier, lookAtStation } from './station-pages/look-at-station.ts';
import { BUSY, inPanel, inSetUp, QUIET, READY, UNREADY } from './station-pages/operator-states.ts';
import { IDLE, PEOPLE } from './station-pages/station-states.ts';

const STATES = {
  'set-up-ready': inSetUp(READY),
  'set-up-unready': inSetUp(UNREADY),
  'panel-busy': inPanel(BUSY),
  'panel-quiet': inPanel(QUIET),
} as const;

for (const locale of ['en', 'ar'] as const) {
  test(`the operator's pages, ${locale}: no barrier, nothing cut off`, async ({ openStation }) => {
    test.setTimeout(120_000);
    const page = await openStation();
    for (const [name, state] of Object.entries(STATES)) {
      await show(page, { ...state, locale });
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await lookAtStation(page, locale === 'en' ? name : `${name}-${locale}`, ALL_LOOKS);
      await expectNoBarrier(page, `${name} in ${locale}`);
    }
  });
}

test('set-up by keyboard: what blocks the lock is named, a PIN is entered twice', async ({ openStation }) => {
  const page = await openStation();
  const actions = await recordSetUp(page);
  await show(page, inSetUp(UNREADY));
  const lock = page.getByRole('button', { name: 'Lock the station' });
  await expect(lock).toHaveAttribute('aria-disabled', 'true');
  await expect(lock).toHaveAccessibleDescription(/choose a PIN, sign in as the operator/);
  await page.keyboard.press('Enter');
  expect(await actions(), 'Enter does not lock what is blocked').toEqual([]);

  await page.getByRole('button', { name: 'Choose a PIN' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expectNoBarrier(page, 'PIN dialog');
  await lookAtStation(page, 'set-up-pin', ['start', 'small', 'zoom-200']);
  await expect(dialog.getByLabel('New PIN')).toBeFocused();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('That one is guessed first. Choose another.');
  await page.keyboard.type('4711');
  await page.keyboard.press('Enter');
  await page.getByLabel('The same PIN again').waitFor();
  await dialog.getByRole('button', { name: '4', exact: true }).click();
  await page.keyboard.type('711');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  expect(await actions()).toEqual([{ type: 'set-pin', pin: '4711' }]);

  await show(page, inSetUp(READY));
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Enter');
  expect((await actions()).at(-1)).toEqual({ type: 'lock' });
});

test('page down turns pages, and presses only what page up has led to', async ({ openStation }) => {
  const page = await openStation();
  const actions = await recordSetUp(page);
  await show(page, inSetUp(READY));
  const scrolled = () => page.evaluate(() => window.scrollY);
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Sign out' }).focus();
  await page.keyboard.press('PageDown');
  expect(await actions(), 'nothing is pressed by who reads on').toEqual([]);

  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('button', { name: 'Lock the station' })).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect.poll(actions).toEqual([{ type: 'lock' }]);
});

test('the panel by keyboard: nothing is lost unasked, a held photo passes with a reason', async ({
  openStation,
}) => {
  const page = await openStation();
  const actions = await recordPanel(page);
  await show(page, inPanel(BUSY));
  await expect(page.getByText('Its column Status allows other words only.')).toBeVisible();

  await test.step('drop asks, says what is lost, and can be left', async () => {
    await page
      .getByRole('button', { name: /^Drop:/ })
      .first()
      .press('Enter');
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('nobody can get it back');
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    expect(await actions()).toEqual([]);
    await page
      .getByRole('button', { name: /^Drop:/ })
      .first()
      .press('Enter');
    await question.getByRole('button', { name: 'Drop' }).press('Enter');
    await expect.poll(actions).toEqual([{ type: 'drop', id: 'q-2' }]);
  });

  await test.step('a conflict can be published anyway, others can’t', async () => {
    await expect(page.getByRole('button', { name: /^Publish anyway:/ })).toHaveCount(2);
    await page
      .getByRole('button', { name: /^Publish anyway:/ })
      .first()
      .press('Enter');
    await expect.poll(async () => (await actions()).at(-1)).toEqual({ type: 'publish-anyway', id: 'q-3' });
  });

  await test.step('undo', async () => {
    await page.getByRole('button', { name: /^Take back: .*Citra Dewi/ }).press('Enter');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take back' }).press('Enter');
    await expect.poll(async () => (await actions()).at(-1)).toEqual({ type: 'undo', id: 'u-1' });
  });

  await test.step('no reason, no pass', async () => {
    await page.getByRole('button', { name: 'Let it pass' }).press('Enter');
    await expect(page.getByText('Say why, in a few words.')).toBeVisible();
    const before = (await actions()).length;
    await page.getByLabel('Reason').fill('Glasses for medical reasons');
    await page.getByRole('button', { name: 'Let it pass' }).press('Enter');
    await expect.poll(async () => (await actions()).length).toBe(before + 1);
    expect((await actions()).at(-1)).toEqual({ type: 'let-pass', reason: 'Glasses for medical reasons' });
  });

  await test.step('Esc goes on with the session', async () => {
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await actions()).at(-1)).toEqual({ type: 'go-on' });
  });

  await test.step('nothing of the panel is left in the page', async () => {
    await show(page, IDLE);
    await expect(page.getByRole('heading', { name: 'Operator' })).toHaveCount(0);
    const source = await page.content();
    for (const trace of ['Adaeze', 'ليلى', 'Citra', '7c1f2a44']) expect(source).not.toContain(trace);
  });
});

test('today’s list is searched, turned page by page, and without names not asked for', async ({ openStation }) => {
  const page = await openStation();
  await recordPanel(page);
  await show(page, inPanel(BUSY));
  await expect(page.getByText('1 to 50 of 120')).toBeVisible();
  await page.getByRole('button', { name: 'After' }).click();
  await expect(page.getByText('51 to 100 of 120')).toBeVisible();
  await page.getByLabel('Look for somebody').fill('one');
  await expect(page.getByText('1 to 1 of 1', { exact: true })).toBeVisible();
  await show(page, inPanel({ ...BUSY, showsNames: false }));
  await expect(page.getByText('Policy shows no names here.')).toBeVisible();
  await expect(page.getByLabel('Look for somebody')).toHaveCount(0);
});

/** Has the fake remember what the set-up page asks for. */
async function recordSetUp(page: Page): Promise<() => Promise<readonly SetUpAction[]>> {
  await page.evaluate(() => {
    const actions: unknown[] = [];
    const setUp = async (action: unknown) => {
      actions.push(action);
      return { ok: true, value: undefined };
    };
    Object.assign(Reflect.get(window, 'station'), { setUp });
    Object.assign(window, { setUpActions: actions });
  });
  return () => page.evaluate(() => Reflect.get(window, 'setUpActions'));
}

/** Has the fake remember what the panel asks for, and give 120 people, one of them for any search. */
async function recordPanel(page: Page): Promise<() => Promise<readonly OperatorAction[]>> {
  await page.evaluate((people) => {
    const actions: unknown[] = [];
    const act = async (action: unknown) => {
      actions.push(action);
      return { ok: true, value: undefined };
    };
    const all = Array.from({ length: 120 }, (_none, index) => ({
      ...people[index % people.length],
      key: `p-${index}`,
    }));
    const listPeople = async ({ text, offset }: { readonly text: string; readonly offset: number }) => {
      const found = text === '' ? all : all.slice(0, 1);
      return { people: found.slice(offset, offset + 50), total: found.length };
    };
    Object.assign(Reflect.get(window, 'station').operator, { act, listPeople });
    Object.assign(window, { panelActions: actions });
  }, PEOPLE);
  return () => page.evaluate(() => Reflect.get(window, 'panelActions'));
}
