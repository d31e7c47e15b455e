import type { Page } from '@playwright/test';
import { EVERY_STATE } from './station-pages/every-state.ts';
import { expect, giveVoice, show, test } from './station-pages/fixtures.ts';
import { ALL_LOOKS, expectNoBarrier, lookAtStation, type StationLook } from './station-pages/look-at-station.ts';
import { IDLE, inSession } from './station-pages/station-states.ts';

/** One of each kind of page; the others differ in words. */
const IN_EVERY_LOOK = new Set([
  'idle-signals',
  'language-many',
  'who-list',
  'sign-in-warned',
  'confirm',
  'notice',
  'review-advice',
  'publishing',
  'result-waiting-network',
  'idle-warning',
  'pin-wrong',
]);

/** In a language that runs the other way, what may differ is the sides. */
const LOOKS = { en: ALL_LOOKS, ar: ['start', 'upright'] } as const satisfies Record<string, readonly StationLook[]>;

for (const locale of ['en', 'ar'] as const) {
  test(`every page in every state, ${locale}: no barrier, nothing cut off`, async ({ openStation }) => {
    test.setTimeout(180_000);
    const page = await openStation();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const [name, state] of Object.entries(EVERY_STATE)) {
      await show(page, { ...state, locale });
      if (state.session.stage === 'who' && state.finding.byList) await page.getByText('Citra Dewi').waitFor();
      if (state.session.stage === 'review') await page.locator('img').waitFor();
      const looks: readonly StationLook[] = IN_EVERY_LOOK.has(name) ? LOOKS[locale] : ['start'];
      await lookAtStation(page, locale === 'en' ? name : `${name}-${locale}`, looks);
      await expectNoBarrier(page, `${name} in ${locale}`);
    }
  });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const asked = (page: Page) => page.evaluate(() => window.fake.asked.filter((type) => type !== 'stay'));

test('the whole way by keyboard alone', async ({ openStation }) => {
  const page = await openStation();
  const { keyboard } = page;
  await keyboard.press('x');
  await heading(page, 'Choose your language').waitFor();
  // The station's own language has the focus.
  await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
  await keyboard.press('Enter');
  await heading(page, 'Who are you?').waitFor();
  // As slowly as a hand: what is faster is a badge reader.
  await keyboard.type('citra', { delay: 80 });
  await page.getByRole('button', { name: 'Citra Dewi' }).waitFor();
  await keyboard.press('Enter');
  await heading(page, 'Is this you?').waitFor();
  await keyboard.press('Escape');
  await expect.poll(() => asked(page)).toContain('back');
  await keyboard.press('Enter');
  await heading(page, 'Before we take your photo').waitFor();
  // Neither answer is the page's own: Enter alone chooses none.
  await keyboard.press('Enter');
  await heading(page, 'Before we take your photo').waitFor();
  while (!(await page.getByRole('button', { name: 'Continue' }).evaluate((button) => button.matches(':focus'))))
    await keyboard.press('Tab');
  await keyboard.press('Enter');
  await heading(page, 'Do you like it?').waitFor();
  await keyboard.press('Enter');
  await heading(page, 'Your photo is set').waitFor();
  await keyboard.press('Enter');
  await heading(page, 'Your photo for Microsoft 365').waitFor();
  expect(await asked(page)).toEqual([
    'begin',
    'choose-language',
    'choose-person',
    'back',
    'confirm-person',
    'accept-notice',
    'publish',
    'leave',
  ]);
});

/** Page up until what is wanted has the focus, then page down. */
async function clickTo(page: Page, name: string | RegExp) {
  const wanted = page.getByRole('button', { name }).or(page.getByRole('group', { name }));
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.first().evaluate((element) => element.matches(':focus'))) break;
    await page.keyboard.press('PageUp');
  }
  await expect(wanted.first()).toBeFocused();
  await page.keyboard.press('PageDown');
}

test('the whole way by the two keys of a clicker, in Arabic too', async ({ openStation }) => {
  const page = await openStation();
  await page.keyboard.press('PageDown');
  await heading(page, 'Choose your language').waitFor();
  await clickTo(page, 'العربية');
  await heading(page, 'من أنت؟').waitFor();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  // The name, letter by letter: other keyboard, row of letters, letter.
  await clickTo(page, 'الصف 5');
  await clickTo(page, /لوحة مفاتيح أخرى/);
  for (const [row, letter] of [
    ['الصف 4', 'c'],
    ['الصف 2', 'i'],
  ] as const) {
    await clickTo(page, row);
    await clickTo(page, letter);
  }
  await expect(page.getByRole('textbox')).toHaveValue('ci');
  await page.getByRole('button', { name: 'Citra Dewi' }).waitFor();
  await clickTo(page, /Citra Dewi/);
  await heading(page, 'هل هذا أنت؟').waitFor();
  await page.keyboard.press('PageDown');
  await heading(page, 'قبل أن نلتقط صورتك').waitFor();
  await clickTo(page, 'بدون صورة');
  await heading(page, 'لم تُلتقط صورة').waitFor();
  expect(await asked(page)).toEqual(['begin', 'choose-language', 'choose-person', 'confirm-person', 'decline']);
});

/** As fast as a reader, however busy the machine is; tells whether the Enter at its end was kept from every button. */
function readBadge(page: Page, code: string): Promise<boolean> {
  return page.evaluate((letters) => {
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
      return event.defaultPrevented;
    };
    for (const letter of letters) if (!press(letter)) document.execCommand('insertText', false, letter);
    return press('Enter');
  }, code);
}

test('who asked for it hears heading, text and choices; where a screen reader runs nothing else speaks', async ({
  openStation,
}) => {
  await giveVoice(await openStation());
  const page = await openStation(EVERY_STATE['confirm']);
  await page.getByRole('button', { name: 'Read aloud' }).click();
  const spoken = () => page.evaluate(() => window.heard);
  await expect.poll(async () => (await spoken()).length).toBe(1);
  const [words = ''] = await spoken();
  for (const part of ['Is this you?', 'Citra Dewi', 'Customer Service', 'Not me', 'That’s me'])
    expect(words).toContain(part);
  await page.getByRole('button', { name: 'That’s me' }).click();
  await expect
    .poll(async () => (await spoken()).at(-1))
    .toMatch(/^Before we take your photo\. .*No photo\. Continue$/s);
  await show(page, { ...inSession({ stage: 'language' }), screenReader: true, isSpoken: true });
  await heading(page, 'Choose your language').waitFor();
  await expect(page.getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
  // It reads the page from its heading on.
  await expect(heading(page, 'Choose your language')).toBeFocused();
  expect(await spoken()).toHaveLength(2);
});

test('a double press does not answer the page it leads to', async ({ openStation }) => {
  const page = await openStation(EVERY_STATE['confirm']);
  await page.getByRole('button', { name: 'That’s me' }).dblclick();
  await heading(page, 'Before we take your photo').waitFor();
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Do you like it?').waitFor();
  expect(await asked(page)).toEqual(['confirm-person', 'accept-notice']);
});

test('a key that is held down presses once', async ({ openStation }) => {
  const page = await openStation(EVERY_STATE['review']);
  for (let repeats = 0; repeats < 4; repeats++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await heading(page, 'Your photo is set').waitFor();
  for (let repeats = 0; repeats < 4; repeats++) await page.keyboard.down('PageDown');
  await heading(page, 'Your photo for Microsoft 365').waitFor();
  expect(await asked(page)).toEqual(['publish', 'leave']);
});

test('a badge reader that types is heard, and its Enter presses nothing', async ({ openStation }) => {
  const page = await openStation(inSession({ stage: 'who', notFound: false }));
  expect(await readBadge(page, 'nobody')).toBe(true);
  await page.getByRole('alert').waitFor();
  // What it typed is not left in the field.
  await expect(page.getByRole('textbox')).toHaveValue('');
  expect(await readBadge(page, 'k-citra')).toBe(true);
  await heading(page, 'Is this you?').waitFor();
  // Held up once more: the primary button is not pressed by it.
  expect(await readBadge(page, 'k-citra')).toBe(true);
  await heading(page, 'Is this you?').waitFor();
  expect(await page.evaluate(() => window.fake.badges)).toEqual(['nobody', 'k-citra']);
  expect(await asked(page)).toEqual(['read-badge', 'read-badge']);
});

test('the warning of an idle station: the focus is on staying, and stays in the dialog', async ({
  openStation,
}) => {
  const page = await openStation(inSession({ stage: 'language' }, { idleWarning: { secondsLeft: 9 } }));
  const stay = page.getByRole('button', { name: 'I’m still here' });
  await expect(stay).toBeFocused();
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('alertdialog').locator(':focus')).toHaveCount(1);
  }
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('button', { name: 'I’m done' })).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect(await page.evaluate(() => window.fake.asked)).toEqual(['stay']);
});

test('a PIN is typed by touch: digits alone', async ({ openStation }) => {
  const page = await openStation({ ...IDLE, front: 'pin', pin: { failure: null } });
  const unlock = page.getByRole('button', { name: 'Unlock' });
  await expect(unlock).toBeDisabled();
  for (const digit of ['2', '0', '4', '6', '9'])
    await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.keyboard.type('x8', { delay: 80 });
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.fake.pins)).toEqual(['20468']);
  await page.keyboard.press('Escape');
  expect(await asked(page)).toEqual(['operator:cancel']);
});

test('text grows, time is given, the lock is reached, and nothing is too small for a finger', async ({
  openStation,
}) => {
  const page = await openStation(inSession({ stage: 'who', notFound: false }));
  const before = await page.getByRole('heading', { level: 1 }).evaluate((h1) => h1.clientHeight);
  await page.getByRole('button', { name: 'Text size' }).click();
  await page.getByRole('button', { name: 'Text size 125%' }).click();
  await page.getByRole('button', { name: 'Text size 150%' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).evaluate((h1) => h1.clientHeight)).toBeGreaterThan(before);
  await page.getByRole('button', { name: 'More time' }).click();
  await expect(page.getByRole('button', { name: 'Time added' })).toHaveAttribute('aria-pressed', 'true');
  for (const button of await page.getByRole('button').all()) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height), await button.getAttribute('aria-label').then(String)).toBeGreaterThanOrEqual(
      56,
    );
  }
  await page.getByRole('button', { name: 'Operator' }).click();
  expect(await asked(page)).toEqual(['need-more-time', 'operator:ask']);
});
