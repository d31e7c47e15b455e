/** Something is open over the page, or is about to: choosing a camera, a menu, a question. */
const OPEN = '[role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]';

/** Whether the person is at something else than at the picture, so that no photo may be taken by itself. */
export function isShutterHeld(page: Document): boolean {
  return page.querySelector(OPEN) !== null || page.activeElement?.getAttribute('aria-expanded') === 'true';
}
