import { makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import { DISMISSIBLE_MEASURES } from '../../contract/photo.ts';
import type { Page } from '../app-state.ts';
import type { CameraHost } from '../camera/camera-host.ts';
import { CameraPage } from '../camera/camera-page.tsx';
import { useText } from '../text/text-context.tsx';
import { Coach } from './coach.tsx';
import type { CoachProps } from './coach-props.ts';
import { type AloudState, CoachSettings } from './coach-settings.tsx';
import { useCoachEyes } from './use-coach-eyes.ts';
import { useJudgeShots } from './use-judge-shots.ts';
import { useRememberedSwitch } from './use-remembered-switch.ts';
import { useShotTalk } from './use-shot-talk.ts';
import { useSpeaker } from './use-speaker.ts';
import { useVoice } from './use-voice.ts';

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface CoachedCameraPageProps {
  readonly app: AppState;
  readonly host: CameraHost;
  readonly isDemo: boolean;
  /** Back from a shot that was not kept. */
  readonly isRetake: boolean;
  readonly go: (page: Page) => void;
}

/** The camera page with somebody who looks: hints, automatic shutter, the best of a burst and what it shows. */
export function CoachedCameraPage({ app, host, isDemo, isRetake: isBack, go }: CoachedCameraPageProps) {
  const styles = useStyles();
  const text = useText();
  const { eyes, isBlind } = useCoachEyes();
  const [isAutomaticWanted, setAutomatic] = useRememberedSwitch('coach-automatic', app.screenReader);
  const [isAloudWanted, setAloud] = useRememberedSwitch('coach-aloud', false);
  const [areEyesMentioned, setEyesMentioned] = useState(false);
  const voice = useVoice(text.locale);
  const aloud = aloudState(app.screenReader, voice, isAloudWanted);
  const speaker = useSpeaker(aloud === 'on' ? voice : null);
  const talk = useShotTalk(speaker);
  const isAutomatic = isAutomaticWanted && !isBlind;
  const isRetake = isBack || talk.isRetake;
  const isBlindToEyes = DISMISSIBLE_MEASURES.some((measure) => app.dismissedFindings.includes(measure));
  const judgeShots = useJudgeShots(eyes, isBlindToEyes);
  const onEyesMentioned = useCallback(() => setEyesMentioned(true), []);
  const coach = useCallback(
    (props: CoachProps) =>
      eyes && <Coach {...props} {...{ eyes, isAutomatic, speaker, isRetake, isBlindToEyes, onEyesMentioned }} />,
    [eyes, isAutomatic, speaker, isRetake, isBlindToEyes, onEyesMentioned],
  );
  const settings = (
    <CoachSettings
      automatic={isBlind ? 'unavailable' : isAutomatic ? 'on' : 'off'}
      onAutomatic={setAutomatic}
      aloud={aloud}
      onAloud={setAloud}
      onDismissEyes={areEyesMentioned && !isBlindToEyes ? () => void dismissEyes(host) : undefined}
    />
  );
  return (
    <>
      <CameraPage {...{ host, isDemo, go, coach, settings, isAutomatic, judgeShots }} onShot={talk.onShot} />
      <div className={styles.unseen} role="status">
        {/* A new element each time, so that the same words are said again. */}
        <span key={talk.count}>{talk.words}</span>
      </div>
    </>
  );
}

function aloudState(screenReader: boolean, voice: SpeechSynthesisVoice | null, isWanted: boolean): AloudState {
  if (screenReader) return 'screen-reader';
  if (voice === null) return 'no-voice';
  return isWanted ? 'on' : 'off';
}

/** Here nobody can tell closed eyes from eyes that a camera can't see well: all of it goes. */
async function dismissEyes({ dismissFinding }: CameraHost): Promise<void> {
  for (const measure of DISMISSIBLE_MEASURES) await dismissFinding(measure);
}
