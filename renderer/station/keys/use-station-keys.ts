import { type RefObject, useEffect } from 'react';
import { usePageKeys } from '../../shared/use-page-keys.ts';
import { nextStop, pressAt, type Stop } from './stops.ts';

const STOPS = 'button:enabled, a[href], input:enabled, [tabindex="0"], [data-scan="row"]';
/** What is in front of the page keeps the keys to itself. */
const DIALOG = '[role="alertdialog"], [role="dialog"]';

/**
 * The keys of every page. Esc goes back, Enter is the primary button. Of a presenter's clicker two keys are of use:
 * page down presses what has the focus, first the primary button; page up moves the focus on. On a page that is
 * `forReading`, page down turns pages as anywhere, and presses only what the two keys have led to.
 */
export function useStationKeys(
  pageRef: RefObject<HTMLElement | null>,
  onBack: (() => void) | undefined,
  { forReading = false } = {},
) {
  const isCovered = () => document.querySelector(DIALOG) !== null;
  usePageKeys({
    onEscape: () => {
      if (!isCovered()) onBack?.();
    },
    onEnter: (event) => {
      if (isCovered()) return;
      // Or the same press would go on to the button that has the focus on the next page.
      event.preventDefault();
      pageRef.current?.querySelector<HTMLElement>('[data-primary]:enabled')?.click();
    },
  });
  useEffect(() => {
    let ledTo: Element | null = null;
    const onKeyDown = (event: KeyboardEvent) => {
      // Held down, it would press its way through the pages.
      if (event.key === 'Enter' && event.repeat) return event.preventDefault();
      const turnsPages = event.key === 'PageDown' && forReading && document.activeElement !== ledTo;
      if (turnsPages) return;
      onClicker(event, pageRef.current);
      // Into a row of keys it is page down that leads.
      if (event.key === 'PageUp' || event.key === 'PageDown') ledTo = document.activeElement;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [pageRef, forReading]);
}

function onClicker(event: KeyboardEvent, page: HTMLElement | null) {
  const { key, repeat } = event;
  if (key !== 'PageDown' && key !== 'PageUp') return;
  const scope = document.querySelector<HTMLElement>(DIALOG) ?? page;
  if (scope === null || (key === 'PageDown' && isReading(document.activeElement))) return;
  event.preventDefault();
  // A button that is held down must not run through the pages.
  if (repeat) return;
  if (key === 'PageUp') moveOn(scope);
  else press(scope);
}

/** Text that is longer than its box: there the key means what it says. */
function isReading(element: Element | null): boolean {
  return element instanceof HTMLElement && element.dataset['scrolls'] !== undefined;
}

function moveOn(scope: HTMLElement) {
  const { elements, stops, current } = stopsIn(scope);
  const next = elements[nextStop(stops, current)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function press(scope: HTMLElement) {
  const { elements, stops, current } = stopsIn(scope);
  const what = pressAt(stops, current);
  if (what === null) return;
  if ('enter' in what) elements[what.enter]?.focus();
  else elements[what.press]?.click();
}

function stopsIn(scope: HTMLElement) {
  const found = [...scope.querySelectorAll<HTMLElement>(STOPS)];
  const elements = found.filter((element) => element.checkVisibility() && !isGuard(element));
  const stops = elements.map(
    (element): Stop => ({ kind: kindOf(element), isPrimary: element.dataset['primary'] !== undefined }),
  );
  return { elements, stops, current: elements.findIndex((element) => element.matches(':focus')) };
}

function kindOf({ dataset: { scan } }: HTMLElement): Stop['kind'] {
  return scan === 'row' || scan === 'key' ? scan : 'control';
}

/** Fluent's invisible stops at the edges of a dialog. */
function isGuard(element: HTMLElement): boolean {
  return element.dataset['tabsterDummy'] !== undefined;
}
