import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { placeOf } from './place-of.ts';
import { portraitFile } from './portrait-file.ts';
import { chooseInNextDialog } from './stub-file-dialog.ts';

const CITRA = 'citra@selfsame.example';
/** More stops than any page has. */
const MOST_STOPS = 40;

test.describe('by keyboard alone', () => {
  test.use({ appArguments: ['--demo'] });
  test.setTimeout(120_000);

  test('sign in, change the photo, publish, undo, sign out', async ({ app, page, signInAs, stateDir }) => {
    const picture = await portraitFile(stateDir, CITRA);

    await test.step('Enter signs in, Esc gives up', async () => {
      await page.keyboard.press('Enter');
      await expect(page.getByText('Finish signing in in your browser')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
      await app.evaluate(() => globalThis.openedPages.splice(0));
      await tabTo(page, 'Sign in to the demo tenant');
      await page.keyboard.press('Enter');
      await signInAs(CITRA);
      await expect(page.getByRole('heading', { name: 'My photo' })).toBeFocused();
      await expect(placeOf(page, 'Profile')).toContainText('Same');
    });

    await test.step('Enter goes to the next page, Esc comes back', async () => {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Choose a photo' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('heading', { name: 'My photo' })).toBeFocused();
      await tabTo(page, 'Change photo');
      await page.keyboard.press('Enter');
      await chooseInNextDialog(app, picture);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Fit your photo' })).toBeFocused();
    });

    await test.step('crop', () => cropByKeys(page));

    await test.step('Enter publishes', async () => {
      await page.keyboard.press('Enter');
      await expect(page.getByText('Your new photo is published')).toBeVisible({ timeout: 60_000 });
      await expect(page.getByRole('heading', { name: 'My photo' })).toBeFocused();
    });

    await test.step('what is folded opens', async () => {
      await tabTo(page, /^Details$/);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('table')).toBeVisible();
      await tabTo(page, 'Copy details');
    });

    await test.step('undo', async () => {
      await tabTo(page, 'Undo');
      await page.keyboard.press('Enter');
      await expect(page.getByText('Your earlier photo is back')).toBeVisible({ timeout: 60_000 });
    });

    await test.step('the menu: Esc closes it and nothing else', async () => {
      await tabTo(page, 'Account menu for Citra Dewi');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'My photo' })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Account menu/ })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Sign in to the demo tenant' })).toBeVisible();
    });
  });
});

async function cropByKeys(page: Page) {
  const zoom = page.getByRole('slider', { name: 'Zoom' });
  const straighten = page.getByRole('slider', { name: 'Straighten' });
  const shownBy = (slider: typeof zoom) => slider.getAttribute('aria-valuetext');
  const percentOf = async () => Number.parseInt((await shownBy(zoom)) ?? '', 10);
  const suggested = [await shownBy(zoom), await shownBy(straighten)];
  const start = await percentOf();
  // Zoom, turn and straighten have keys wherever the focus is. What is shown is rounded.
  for (const key of ['+', '+']) await page.keyboard.press(key);
  expect(Math.abs((await percentOf()) - start * 1.21)).toBeLessThan(2);
  await page.keyboard.press('-');
  expect(Math.abs((await percentOf()) - start * 1.1)).toBeLessThan(2);
  await expect(page.getByRole('button', { name: 'Turn left' })).toHaveAccessibleDescription(/Turn left \(.+\)/);

  await tabTo(page, /^Crop area/);
  const before = await madePhoto(page);
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await expect.poll(() => madePhoto(page)).not.toBe(before);

  await tabTo(page, 'Straighten');
  await page.keyboard.press('ArrowRight');
  expect(await shownBy(straighten)).not.toBe(suggested[1]);
  await tabTo(page, 'Turn left');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Turn right');
  await page.keyboard.press(' ');
  await tabTo(page, 'Reset');
  await page.keyboard.press('Enter');
  expect([await shownBy(zoom), await shownBy(straighten)]).toEqual(suggested);
  await page.keyboard.press('+');
  await tabTo(page, /^Crop area/);
}

/** Tab on until the control with that name has the focus; every stop on the way must show it. */
async function tabTo(page: Page, name: string | RegExp) {
  const named = typeof name === 'string' ? new RegExp(`^${name}$`) : name;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await describeFocus(page);
    expect(focused.isVisible, `the focus can be seen on "${focused.name}"`).toBe(true);
    if (named.test(focused.name)) return;
  }
  throw new Error(`expected to come to ${named} by Tab`);
}

interface Focus {
  readonly name: string;
  /** Whether the focused control, or what it is drawn in, looks different with the focus than without. */
  readonly isVisible: boolean;
}

function describeFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isVisible: true };
    const near = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement];
    const drawn = near.filter((one) => one instanceof Element);
    const ringOf = (one: Element, pseudo?: string) => {
      const { outline, boxShadow, border } = getComputedStyle(one, pseudo);
      return `${outline} ${boxShadow} ${border}`;
    };
    const look = () => drawn.map((one) => ringOf(one) + ringOf(one, '::after')).join();
    const focused = look();
    element.blur();
    const isVisible = look() !== focused;
    element.focus();
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    const name = element.getAttribute('aria-label') ?? label ?? element.textContent;
    return { name: name.replace(/[\u2066-\u2069]/g, '').trim(), isVisible };
  });
}

/** A fingerprint of the circle on the page, as drawn from main's finished photo. */
function madePhoto(page: Page): Promise<string> {
  return page
    .getByRole('img', { name: /^Your photo as a circle/ })
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
