import { Button, Tooltip } from '@fluentui/react-components';
import { CameraFilled } from '@fluentui/react-icons';
import type { Dispatch } from 'react';
import type { TextKey } from '../text/create-text.ts';
import { useText } from '../text/text-context.tsx';
import type { CameraAction, CameraState } from './camera-state.ts';

interface PrimaryButtonProps {
  readonly phase: CameraState['phase'];
  readonly dispatch: Dispatch<CameraAction>;
  readonly onUse: () => void;
}

/** The shutter, and what takes its place: cancel the countdown, use the shot, try again. */
export function PrimaryButton({ phase, dispatch, onUse }: PrimaryButtonProps) {
  const text = useText();
  switch (phase) {
    case 'unavailable':
      return (
        <Button appearance="primary" size="large" onClick={() => dispatch({ type: 'retry-asked' })}>
          {text.say('camera.retry')}
        </Button>
      );
    case 'choosing':
    case 'opening':
      return (
        <Button appearance="primary" size="large" onClick={onUse} disabledFocusable={phase === 'opening'}>
          {text.say('camera.use')}
        </Button>
      );
    case 'counting':
      return (
        <Button size="large" onClick={() => dispatch({ type: 'count-cancelled' })}>
          {text.say('camera.cancel')}
        </Button>
      );
    default:
      return <Shutter isReady={phase === 'live'} onPress={() => dispatch({ type: 'count-asked' })} />;
  }
}

function Shutter({ isReady, onPress }: { readonly isReady: boolean; readonly onPress: () => void }) {
  const text = useText();
  const action = text.say('camera.shutter');
  const keys = text.say('camera.key.space');
  return (
    <Tooltip relationship="description" content={text.say('app.shortcut', { action, keys })}>
      <Button
        appearance="primary"
        size="large"
        icon={<CameraFilled />}
        onClick={onPress}
        disabledFocusable={!isReady}
      >
        {action}
      </Button>
    </Tooltip>
  );
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
