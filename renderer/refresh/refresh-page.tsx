import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { AttemptState } from '../../contract/attempt-state.ts';
import type { Page, VisitStart } from '../app-state.ts';
import type { LiveState } from '../live/live-state.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { useText } from '../text/text-context.tsx';
import { AttemptOutcome } from './attempt-outcome.tsx';
import { BeforeAfter } from './before-after.tsx';
import { BrowserChoices } from './browser-choices.tsx';
import {
  isByBrowser,
  isMeasured,
  mayBeRefused,
  mayChoosePage,
  mayUseBrowser,
  needsBrowser,
  needsNormalBrowser,
} from './guide.ts';
import { GuideSteps } from './guide-steps.tsx';
import { type Next, nextOf } from './next-of.ts';
import { PageAddress } from './page-address.tsx';
import { type RefreshState, shownAttempt } from './refresh-state.ts';
import { type RefreshActions, useRefresh } from './use-refresh.ts';

const useStyles = makeStyles({
  lead: { maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  origin: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', minHeight: '20px' },
  start: { alignSelf: 'start' },
});

interface RefreshPageProps {
  readonly app: AppState;
  readonly start: VisitStart | null;
  readonly live: LiveState;
  readonly go: (page: Page) => void;
}

/** The main window's side of a visit to SharePoint: what to do now, how far it is, how it ended. */
export function RefreshPage({ app, start, live, go }: RefreshPageProps) {
  const styles = useStyles();
  const text = useText();
  const [state, actions] = useRefresh({ start, page: app.refreshPage, attempt: live.attempt });
  const attempt = shownAttempt(state, live.attempt);
  const back = () => go({ name: 'diagnostics', subject: null, outcome: null });
  const next = nextOf({ app, attempt, actions, live, isStarting: state.phase === 'starting', go });
  usePageKeys({ onEscape: back, onEnter: next?.run });
  const isChoosing = state.phase === 'choosing-browser';
  const browsers = (isChoosing || (attempt !== null && needsBrowser(attempt))) && (
    <BrowserChoices
      isNormalOnly={attempt !== null && needsNormalBrowser(attempt)}
      takesFocus={isChoosing}
      onChoose={actions.openBrowser}
    />
  );
  return (
    <PageFrame
      title={text.say('refresh.title')}
      isDemo={app.tenant?.kind === 'demo'}
      heading={text.say('refresh.title')}
      secondary={
        <Button appearance="subtle" onClick={back}>
          {text.say('app.back')}
        </Button>
      }
      primary={<Footer attempt={attempt} state={state} actions={actions} next={next} />}
    >
      {(attempt === null || attempt.end === null) && (
        <Text className={styles.lead}>{text.say('refresh.lead')}</Text>
      )}
      {state.failure !== null && <FailureNotice failure={state.failure} />}
      {state.phase === 'starting' && attempt === null && (
        <Spinner size="tiny" className={styles.start} label={text.say('refresh.starting')} labelPosition="after" />
      )}
      {attempt === null ? (
        browsers
      ) : (
        <Visit attempt={attempt} state={state} actions={actions} live={live}>
          {browsers}
        </Visit>
      )}
    </PageFrame>
  );
}

interface VisitProps {
  readonly attempt: AttemptState;
  readonly state: RefreshState;
  readonly actions: RefreshActions;
  readonly live: LiveState;
}

function Visit({ attempt, state, actions, live, children }: VisitProps & { readonly children: ReactNode }) {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      {attempt.end !== null && <AttemptOutcome key={attempt.id} attempt={attempt} end={attempt.end} />}
      {attempt.receipt !== null && isMeasured(attempt) && (
        <BeforeAfter receipt={attempt.receipt} copiesBefore={live.copiesBefore} copies={live.copies} />
      )}
      {children}
      <GuideSteps attempt={attempt} />
      {attempt.end === null && !isByBrowser(attempt) && (
        <Text className={styles.origin}>
          {attempt.origin !== null && (
            <>
              {text.say('refresh.origin')} <bdi dir="ltr">{attempt.origin}</bdi>
            </>
          )}
        </Text>
      )}
      {mayChoosePage(attempt) && (
        <PageAddress page={attempt.page} failure={state.pageFailure} onOpen={actions.openPage} />
      )}
      {mayBeRefused(attempt) && (
        <Button className={styles.start} onClick={actions.reportRefusal}>
          {text.say('refresh.refused')}
        </Button>
      )}
    </>
  );
}

interface FooterProps extends Pick<VisitProps, 'state' | 'actions'> {
  readonly attempt: AttemptState | null;
  readonly next: Next | null;
}

/** Stop while it runs, and the other way to SharePoint in sight as long as there is a use for it. */
function Footer({ attempt, state, actions, next }: FooterProps) {
  const text = useText();
  const isRunning = attempt !== null && attempt.end === null;
  const isChoosing = state.phase === 'choosing-browser';
  return (
    <>
      {mayUseBrowser(attempt) && (
        <Button aria-expanded={isChoosing} onClick={isChoosing ? actions.closeBrowsers : actions.chooseBrowser}>
          {text.say('refresh.use-browser')}
        </Button>
      )}
      {isRunning && <Button onClick={actions.stop}>{text.say('refresh.stop')}</Button>}
      {next !== null && (
        <Button appearance="primary" size="large" onClick={next.run}>
          {text.say(next.label)}
        </Button>
      )}
    </>
  );
}
