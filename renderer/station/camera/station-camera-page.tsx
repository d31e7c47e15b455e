import { useCallback } from 'react';
import type { SessionState } from '../../../contract/station/session-state.ts';
import { judgeSharpness } from '../../camera/judge-sharpness.ts';
import { Coach } from '../../coach/coach.tsx';
import type { CoachProps } from '../../coach/coach-props.ts';
import { useCoachEyes } from '../../coach/use-coach-eyes.ts';
import { useJudgeShots } from '../../coach/use-judge-shots.ts';
import { useStation } from '../station-context.tsx';
import { ShootingPage } from './shooting-page.tsx';
import { isShutterAutomatic } from './station-camera.ts';

interface StationCameraPageProps {
  readonly session: Extract<SessionState, { readonly stage: 'camera' }>;
}

/** The live picture, the coach, the shutter. */
export function StationCameraPage({ session }: StationCameraPageProps) {
  const { state } = useStation();
  if (state.faceAnalysis) return <CoachedPage session={session} />;
  return <ShootingPage failure={session.failure} judge={judgeSharpness} isAutomatic={false} />;
}

function CoachedPage({ session: { failure, isRetake = false } }: StationCameraPageProps) {
  const { state, speaker } = useStation();
  const { eyes, isBlind } = useCoachEyes();
  const judge = useJudgeShots(eyes, false);
  const isAutomatic = isShutterAutomatic(state) && !isBlind;
  const coach = useCallback(
    (props: CoachProps) =>
      eyes && <Coach {...props} {...{ eyes, isAutomatic, speaker, isRetake }} isBlindToEyes={false} isLarge />,
    [eyes, isAutomatic, speaker, isRetake],
  );
  return <ShootingPage failure={failure} judge={judge} coach={coach} isAutomatic={isAutomatic} />;
}
