/** Something is open over the page, or is about to: choosing a camera, a menu, a question. */
const OPEN = '[role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]';

/** Whether the person is at something else than at the picture, so that no photo may be taken by itself. */
export function isShutterHeld(page: Pick<Document, 'hasFocus' | 'querySelector' | 'activeElement'>): boolean {
  if (!page.hasFocus() || page.querySelector(OPEN) !== null) return true;
  // The list of a native select is not part of the page, so the focus has to do.
  const focused = page.activeElement;
  return focused !== null && (focused.localName === 'select' || focused.getAttribute('aria-expanded') === 'true');
}
