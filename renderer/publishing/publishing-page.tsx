import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Job, Outcome, Page } from '../app-state.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { PhotoCircle } from '../shared/photo-circle.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import type { Text as Wording } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { currentStep, type PublishingState } from './publishing-state.ts';
import { StepList } from './step-list.tsx';
import { useElapsedSeconds } from './use-elapsed-seconds.ts';
import { useJobPicture } from './use-job-picture.ts';
import { usePublishing } from './use-publishing.ts';

const PICTURE_EDGE_PIXELS = 160;

const useStyles = makeStyles({
  body: { display: 'flex', flexWrap: 'wrap', gap: '32px 48px', alignItems: 'flex-start', marginTop: '8px' },
  steps: { display: 'flex', flexDirection: 'column', gap: '16px', flex: '1 1 280px' },
  quiet: { color: tokens.colorNeutralForeground3, minHeight: '40px', display: 'flex', flexDirection: 'column' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface PublishingPageProps {
  readonly isDemo: boolean;
  readonly job: Job;
  readonly go: (page: Page) => void;
}

/** The steps of a publish or an undo, ticking. It ends on "my photo". */
export function PublishingPage({ isDemo, job, go }: PublishingPageProps) {
  const styles = useStyles();
  const text = useText();
  const onDone = useCallback(
    (outcome: Outcome) => {
      if (job.kind === 'set') void window.bridge.portrait.close(job.portrait.portraitId);
      go({ name: 'my-photo', outcome });
    },
    [go, job],
  );
  const [state, { stop }] = usePublishing(job, onDone);
  const leave = () => go(pageAfterFailure(job));
  const hasFailed = state.phase === 'failed';
  usePageKeys({ onEscape: hasFailed ? leave : undefined, onEnter: hasFailed ? leave : undefined });
  const url = useJobPicture(job);
  return (
    <PageFrame
      title={text.say('publishing.title')}
      isDemo={isDemo}
      heading={text.say(headingOf(job, state))}
      secondary={hasFailed && job.kind === 'set' ? <BackToMyPhoto go={go} job={job} /> : undefined}
      primary={hasFailed ? <Leave job={job} onLeave={leave} /> : <Stop state={state} onStop={stop} />}
    >
      {state.failure !== null && <FailureNotice failure={state.failure} onSignedIn={leave} />}
      <div className={styles.body}>
        {job.kind === 'set' && <PhotoCircle url={url} edgePixels={PICTURE_EDGE_PIXELS} label="" isDecorative />}
        <div className={styles.steps}>
          <StepList steps={state.steps} />
          {!hasFailed && <Elapsed nextAskSeconds={state.nextAskSeconds} />}
        </div>
      </div>
      <div role="status" className={styles.hidden}>
        {announcementOf(text, state)}
      </div>
    </PageFrame>
  );
}

/** The picture stays open after a failure, as it was left. */
function pageAfterFailure(job: Job): Page {
  if (job.kind === 'undo') return { name: 'my-photo', outcome: null };
  const { kind: _set, override: _given, ...picture } = job;
  return { name: 'crop', ...picture };
}

function headingOf(job: Job, { phase }: PublishingState) {
  if (job.kind === 'undo') return phase === 'failed' ? 'publishing.heading.failed-undo' : 'publishing.heading.undo';
  return phase === 'failed' ? 'publishing.heading.failed' : 'publishing.heading';
}

function announcementOf(text: Wording, state: PublishingState): string {
  const row = currentStep(state);
  if (row === undefined || state.phase === 'failed') return '';
  return text.say(row.state === 'running' ? `step.${row.step}.running` : `step.${row.step}`);
}

function Stop({ state, onStop }: { readonly state: PublishingState; readonly onStop: () => void }) {
  const text = useText();
  const isStopping = state.phase === 'stopping';
  return (
    <Button size="large" onClick={onStop} disabledFocusable={isStopping}>
      {text.say(isStopping ? 'publishing.stopping' : 'publishing.stop')}
    </Button>
  );
}

function Leave({ job, onLeave }: { readonly job: Job; readonly onLeave: () => void }) {
  const text = useText();
  return (
    <Button appearance="primary" size="large" onClick={onLeave}>
      {text.say(job.kind === 'undo' ? 'publishing.back' : 'publishing.back-to-crop')}
    </Button>
  );
}

function BackToMyPhoto({ go, job }: { readonly go: (page: Page) => void; readonly job: Job }) {
  const text = useText();
  const leave = () => {
    if (job.kind === 'set') void window.bridge.portrait.close(job.portrait.portraitId);
    go({ name: 'my-photo', outcome: null });
  };
  return (
    <Button appearance="subtle" onClick={leave}>
      {text.say('publishing.back')}
    </Button>
  );
}

function Elapsed({ nextAskSeconds }: Pick<PublishingState, 'nextAskSeconds'>) {
  const styles = useStyles();
  const text = useText();
  const seconds = useElapsedSeconds();
  return (
    <div className={styles.quiet}>
      <Text size={200} role="timer" aria-live="off">
        {text.say('publishing.elapsed', { seconds })}
      </Text>
      {nextAskSeconds !== null && (
        <Text size={200}>{text.say('publishing.next-ask', { seconds: nextAskSeconds })}</Text>
      )}
    </div>
  );
}
