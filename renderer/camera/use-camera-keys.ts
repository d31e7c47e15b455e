import { useEffect, useRef } from 'react';

/**
 * What presenters and camera remotes send: forward, back, black screen (two layouts), start of the show. In the
 * live picture each of them is the shutter, whichever button the person finds.
 */
const PRESENTER_KEYS = new Set(['PageDown', 'PageUp', 'b', '.', 'F5']);

/** Physical, like the strip itself: they don't turn round with the language. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
] as const);

/** These use the same keys themselves. */
const OWN_KEYS = 'button, a, summary, select, input, [role="menuitem"], [role="menu"]';

const DEAF_TO_PRESENTERS = 'button:not([role="menuitem"]), input[type="checkbox"]';

/** Open over the page: Esc closes it first. */
const OPEN = '[role="menu"], [aria-expanded="true"]';

export interface CameraKeys {
  /** Esc, before anything else on the page gets it: a tooltip that happens to be there would keep it for itself. */
  readonly onCancel?: (() => void) | undefined;
  /** Space bar or presenter, in the live picture. */
  readonly onShutter?: (() => void) | undefined;
  /** An arrow, among the shots: one on or one back. */
  readonly onStep?: ((by: 1 | -1) => void) | undefined;
  /** R, among the shots. */
  readonly onRetake?: (() => void) | undefined;
}

/** Keys of the whole page, wherever the focus is, but not while they are held down. */
export function useCameraKeys(keys: CameraKeys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const action = actionOf(event, latest.current);
      if (action === undefined) return;
      event.preventDefault();
      if (!event.repeat) action();
    };
    const onFirst = (event: KeyboardEvent) => {
      const { onCancel } = latest.current;
      if (event.key !== 'Escape' || event.repeat || onCancel === undefined || isWithin(event.target, OPEN)) return;
      event.preventDefault();
      onCancel();
    };
    window.addEventListener('keydown', onFirst, { capture: true });
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onFirst, { capture: true });
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function actionOf(event: KeyboardEvent, { onShutter, onStep, onRetake }: CameraKeys): (() => void) | undefined {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === 'r') return onRetake;
  if (isOwnKey(event.target, key)) return undefined;
  if (key === ' ' || PRESENTER_KEYS.has(key)) return onShutter;
  const step = STEPS.get(key);
  return step === undefined || onStep === undefined ? undefined : () => onStep(step);
}

/** A focused button or switch has its own use for the space bar, and none for a presenter. */
function isOwnKey(target: EventTarget | null, key: string): boolean {
  return isWithin(target, OWN_KEYS) && !(isWithin(target, DEAF_TO_PRESENTERS) && PRESENTER_KEYS.has(key));
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
