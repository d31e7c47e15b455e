import type { Locator, Page } from '@playwright/test';
import ar from '../../assets/locales/station/ar.json' with { type: 'json' };
import en from '../../assets/locales/station/en.json' with { type: 'json' };

const WORDS = { en, ar } as const;

export type HandLocale = keyof typeof WORDS;

/** How somebody works the station without touching it: one key moves on, one presses. */
export interface Hand {
  readonly move: string;
  readonly press: string;
}

export const KEYBOARD: Hand = { move: 'Tab', press: 'Enter' };
/** A presenter's two useful keys, which are those of a switch as well. */
export const CLICKER: Hand = { move: 'PageUp', press: 'PageDown' };

/** Words of the station's pages, of those that say the same whatever happens. */
export function wordsIn(locale: HandLocale): (key: keyof typeof en) => string {
  return (key) => WORDS[locale][key];
}

/** More than any page has stops. */
const MOST_MOVES = 60;

/** Move on until there, then press. Fails where no number of moves leads there. */
export async function pressOn(page: Page, hand: Hand, target: Locator): Promise<void> {
  await moveTo(page, hand, target);
  await page.keyboard.press(hand.press);
}

/** Who has keys types; who has not uses the station's own: into the row, along it, press. */
export async function write(page: Page, hand: Hand, letters: string): Promise<void> {
  if (hand === KEYBOARD) return page.keyboard.type(letters);
  for (const letter of letters) {
    const key = page.locator('[data-scan="key"]').and(page.getByRole('button', { name: letter, exact: true }));
    const row = page.locator('[data-scan="row"]').filter({ has: key });
    await pressOn(page, hand, row);
    await pressOn(page, hand, key);
  }
}

async function moveTo(page: Page, hand: Hand, target: Locator): Promise<void> {
  await target.waitFor();
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(hand.move);
  }
  throw new Error(`expected ${hand.move} to lead to ${target}`);
}
