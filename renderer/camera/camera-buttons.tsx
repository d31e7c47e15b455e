import { Button, Tooltip } from '@fluentui/react-components';
import { CameraFilled } from '@fluentui/react-icons';
import { type Dispatch, useCallback, useEffect, useRef } from 'react';
import type { TextKey } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import type { CameraAction, CameraState } from './camera-state.ts';

interface Role {
  readonly label: TextKey;
  /** Its key, where it isn't Enter. */
  readonly key?: TextKey;
  readonly isQuiet?: boolean;
  readonly isDisabled?: boolean;
  readonly press: () => void;
}

/** Clicks this soon after the button came to mean something else were meant for what it was. */
const STALE_CLICK_MS = 400;
const TWINS: ReadonlySet<TextKey> = new Set<TextKey>(['camera.shutter', 'camera.cancel']);

interface PrimaryButtonProps {
  readonly state: Pick<CameraState, 'phase' | 'attempt'>;
  readonly dispatch: Dispatch<CameraAction>;
  readonly onUse: () => void;
}

/**
 * The shutter, and what takes its place: cancel the countdown, use the shot, try again. One button throughout, so
 * that whoever pressed it still has the focus; it also takes the focus that went away with something else.
 */
export function PrimaryButton({ state: { phase, attempt }, dispatch, onUse }: PrimaryButtonProps) {
  const text = useText();
  const ref = useRef<HTMLElement>(null);
  const keep = useCallback((button: HTMLElement | null) => {
    ref.current = button;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each phase other controls come and go, and a chosen camera gives the focus back.
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [phase, attempt]);
  const { label, key, isQuiet = false, isDisabled = false, press } = roleIn(phase, dispatch, onUse);
  const isMeant = useMeantClicks(label);
  const action = text.say(label);
  const keys = text.say(key ?? 'camera.key.enter');
  return (
    <Tooltip relationship="description" content={text.say('app.shortcut', { action, keys })}>
      <Button
        ref={keep}
        appearance={isQuiet ? 'secondary' : 'primary'}
        size="large"
        icon={label === 'camera.shutter' ? <CameraFilled /> : null}
        onClick={({ detail }) => isMeant(detail) && press()}
        disabledFocusable={isDisabled}
      >
        {action}
      </Button>
    </Tooltip>
  );
}

/**
 * Tells clicks from the second half of a double click, and from those that came just after `label` was another. Who
 * presses a key has seen what it does now, unless the same key was pressed just before.
 */
function useMeantClicks(label: TextKey): (detail: number) => boolean {
  const changed = useRef({ label, atMs: Number.NEGATIVE_INFINITY });
  const pressedAtMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (changed.current.label !== label) changed.current = { label, atMs: performance.now() };
  }, [label]);
  return (detail) => {
    const nowMs = performance.now();
    const sinceMs = nowMs - (detail === 0 ? pressedAtMs.current : changed.current.atMs);
    const isMeant = detail <= 1 && sinceMs >= STALE_CLICK_MS;
    // A held key would start and cancel in turns; trying again has no such twin.
    if (isMeant && TWINS.has(label)) pressedAtMs.current = nowMs;
    return isMeant;
  };
}

function roleIn(phase: CameraState['phase'], dispatch: Dispatch<CameraAction>, onUse: () => void): Role {
  switch (phase) {
    case 'unavailable':
      return { label: 'camera.retry', press: () => dispatch({ type: 'retry-asked' }) };
    case 'choosing':
    case 'opening':
      return { label: 'camera.use', press: onUse, isDisabled: phase === 'opening' };
    case 'counting':
      return {
        label: 'camera.cancel',
        key: 'camera.key.escape',
        isQuiet: true,
        press: () => dispatch({ type: 'count-cancelled' }),
      };
    default: {
      const press = () => dispatch({ type: 'count-asked' });
      return { label: 'camera.shutter', key: 'camera.key.space', isDisabled: phase !== 'live', press };
    }
  }
}

interface SecondaryButtonProps {
  readonly phase: CameraState['phase'];
  readonly dispatch: Dispatch<CameraAction>;
  readonly onBack: () => void;
}

/** Back to the live picture from the shots, else off the page. */
export function SecondaryButton({ phase, dispatch, onBack }: SecondaryButtonProps) {
  const text = useText();
  const areShotsThere = phase === 'choosing' || phase === 'opening';
  const label: TextKey = areShotsThere ? 'camera.retake' : 'app.back';
  const retake = () => dispatch({ type: 'retake-asked' });
  return (
    <Button appearance="subtle" onClick={areShotsThere ? retake : onBack} disabledFocusable={phase === 'opening'}>
      {text.say(label)}
    </Button>
  );
}
