import type { Locator } from '@playwright/test';
import { expect, show, test } from './station-pages/fixtures.ts';
import { IDLE, inSession } from './station-pages/station-states.ts';

/** Where it begins or ends in the window, from above, in pixels. */
const edge = (locator: Locator, side: 'top' | 'bottom') =>
  locator.evaluate((element, name) => element.getBoundingClientRect()[name], side);

test('nothing lies behind the bar of choices: the whole PIN pad, and what has the focus', async ({
  openStation,
}) => {
  const failure = { kind: 'pin-locked', until: new Date(Date.now() + 3_600_000).toISOString() } as const;
  const page = await openStation({ ...IDLE, front: 'pin', pin: { failure }, textSize: 1.5 });
  await expect(page.getByRole('alert')).not.toBeEmpty();
  const top = (name: string) => edge(page.getByRole('button', { name, exact: true }), 'top');
  const bar = await edge(page.locator('[data-choices]'), 'top');
  expect(await edge(page.getByRole('button', { name: '0', exact: true }), 'bottom')).toBeLessThanOrEqual(bar);
  expect(await top('1')).toBeGreaterThan(await edge(page.getByRole('heading', { level: 1 }), 'bottom'));

  await show(
    page,
    inSession({ stage: 'who', notFound: false }, { finding: { bySearch: true, byList: true, byBadge: false } }),
  );
  await page.setViewportSize({ width: 800, height: 1000 });
  const people = page.getByRole('list').getByRole('button');
  await people.first().waitFor();
  const choices = page.locator('[data-choices]');
  await page.getByRole('textbox').focus();
  for (const person of await people.all()) {
    while (!(await person.evaluate((button) => button.matches(':focus')))) await page.keyboard.press('Tab');
    expect(await edge(person, 'bottom')).toBeLessThanOrEqual(await edge(choices, 'top'));
  }
});
