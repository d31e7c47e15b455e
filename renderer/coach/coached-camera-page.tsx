import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import { DISMISSIBLE_MEASURES } from '../../contract/photo.ts';
import type { Page } from '../app-state.ts';
import { CameraPage, type CoachProps } from '../camera/camera-page.tsx';
import { useText } from '../text/text-context.tsx';
import type { CoachEyes } from './coach-eyes.ts';
import { CoachLayer } from './coach-layer.tsx';
import { type AloudState, CoachSettings } from './coach-settings.tsx';
import { areEyesInTheWay } from './coach-state.ts';
import type { Speaker } from './speaker.ts';
import { useCoach } from './use-coach.ts';
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
  readonly isDemo: boolean;
  /** Back from a shot that was not kept. */
  readonly isRetake: boolean;
  readonly onAppChanged: (app: AppState) => void;
  readonly go: (page: Page) => void;
}

/** The camera page with somebody who looks: hints, automatic shutter, the best of a burst and what it shows. */
export function CoachedCameraPage({ app, isDemo, isRetake: isBack, onAppChanged, go }: CoachedCameraPageProps) {
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
      onDismissEyes={areEyesMentioned && !isBlindToEyes ? () => void dismissEyes(onAppChanged) : undefined}
    />
  );
  return (
    <>
      <CameraPage {...{ isDemo, go, coach, settings, isAutomatic, judgeShots }} onShot={talk.onShot} />
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
async function dismissEyes(onAppChanged: (app: AppState) => void): Promise<void> {
  for (const measure of DISMISSIBLE_MEASURES) onAppChanged(await window.bridge.coach.dismiss(measure));
}

interface CoachOwnProps extends CoachProps {
  readonly eyes: CoachEyes;
  readonly isAutomatic: boolean;
  readonly speaker: Speaker;
  readonly isRetake: boolean;
  readonly isBlindToEyes: boolean;
  /** Eyes have been spoken of for so long that they may be as open as they get. */
  readonly onEyesMentioned: () => void;
}

function Coach({ speaker, onEyesMentioned, ...options }: CoachOwnProps) {
  const { isLive, isAutomatic } = options;
  const state = useCoach(options);
  const areInTheWay = areEyesInTheWay(state);
  useEffect(() => {
    if (areInTheWay) onEyesMentioned();
  }, [areInTheWay, onEyesMentioned]);
  return <CoachLayer state={state} isAutomatic={isAutomatic} isLive={isLive} speaker={speaker} />;
}
