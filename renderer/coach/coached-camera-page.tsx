import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { Page } from '../app-state.ts';
import { CameraPage, type CoachProps } from '../camera/camera-page.tsx';
import { useText } from '../text/text-context.tsx';
import type { CoachEyes } from './coach-eyes.ts';
import { CoachLayer } from './coach-layer.tsx';
import { type AloudState, CoachSettings } from './coach-settings.tsx';
import { describeShot } from './describe-shot.ts';
import { useBurst } from './use-burst.ts';
import { useCoach } from './use-coach.ts';
import { useCoachEyes } from './use-coach-eyes.ts';
import { useRememberedSwitch } from './use-remembered-switch.ts';
import { useSpeech } from './use-speech.ts';
import { useVoice } from './use-voice.ts';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface CoachedCameraPageProps {
  readonly app: AppState;
  readonly isDemo: boolean;
  readonly go: (page: Page) => void;
}

/** The camera page with somebody who looks: hints, automatic shutter, the best of a burst and what it shows. */
export function CoachedCameraPage({ app, isDemo, go }: CoachedCameraPageProps) {
  const styles = useStyles();
  const text = useText();
  const eyes = useCoachEyes();
  const { scoreFrame, best, count, forget } = useBurst(eyes);
  const [isAutomatic, setAutomatic] = useRememberedSwitch('coach-automatic', app.screenReader);
  const [isAloudWanted, setAloud] = useRememberedSwitch('coach-aloud', false);
  const found = useVoice(text.locale);
  const aloud = aloudState(app.screenReader, found, isAloudWanted);
  const voice = aloud === 'on' ? found : null;
  const isRetake = count > 0;
  const isBlindToEyes = app.dismissedFindings.includes('EyesOpen');
  const coach = useCallback(
    (props: CoachProps) =>
      eyes && <Coach {...props} {...{ eyes, isAutomatic, voice, isRetake, isBlindToEyes }} onLive={forget} />,
    [eyes, isAutomatic, voice, isRetake, isBlindToEyes, forget],
  );
  const shown = best === null ? '' : describeShot(text, best);
  useSpeech(shown, best === null ? 0 : count, voice);
  return (
    <>
      <CameraPage
        isDemo={isDemo}
        go={go}
        coach={coach}
        scoreFrame={scoreFrame}
        settings={
          <CoachSettings isAutomatic={isAutomatic} onAutomatic={setAutomatic} aloud={aloud} onAloud={setAloud} />
        }
      />
      <div className={styles.unseen} role="status">
        {shown}
      </div>
    </>
  );
}

function aloudState(screenReader: boolean, voice: SpeechSynthesisVoice | null, isWanted: boolean): AloudState {
  if (screenReader) return 'screen-reader';
  if (voice === null) return 'no-voice';
  return isWanted ? 'on' : 'off';
}

interface CoachOwnProps extends CoachProps {
  readonly eyes: CoachEyes;
  readonly isAutomatic: boolean;
  readonly voice: SpeechSynthesisVoice | null;
  readonly isRetake: boolean;
  readonly isBlindToEyes: boolean;
  /** The live picture is there, or back. */
  readonly onLive: () => void;
}

function Coach({ voice, onLive, ...options }: CoachOwnProps) {
  const { isLive, isAutomatic } = options;
  const state = useCoach(options);
  useEffect(() => {
    if (isLive) onLive();
  }, [isLive, onLive]);
  return <CoachLayer state={state} isAutomatic={isAutomatic} isLive={isLive} voice={voice} />;
}
