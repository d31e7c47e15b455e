import type { Locator, Page } from '@playwright/test';

/** The circle of one place on "my photo", by its exact name. */
export function placeOf(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
}
