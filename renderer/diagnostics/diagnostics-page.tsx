import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { Account, Person } from '../../contract/person.ts';
import type { Outcome, Page } from '../app-state.ts';
import type { LiveState } from '../live/live-state.ts';
import { REMIND_AFTER_HOURS, ReminderBar } from '../live/reminder-bar.tsx';
import { VisitBar } from '../live/visit-bar.tsx';
import { AllowSharePoint } from '../places/allow-sharepoint.tsx';
import { CheckAgain } from '../places/check-again.tsx';
import { Details } from '../places/details.tsx';
import { NotAsked } from '../places/not-asked.tsx';
import { Places } from '../places/places.tsx';
import {
  countSame,
  isSharePointBehind,
  needsSharePoint,
  outcomeOf,
  type PlacesState,
} from '../places/places-state.ts';
import { usePlaces } from '../places/use-places.ts';
import { assertNever } from '../shared/assert-never.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ServiceClockProvider } from '../shared/service-clock.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { isolate, type Text as Wording } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { CauseList } from './cause-list.tsx';
import { Changes } from './changes.tsx';
import { HelpEntries } from './help-entries.tsx';
import type { RemedyAction } from './remedy-action.ts';
import { TicketActions } from './ticket-actions.tsx';
import { TimeLine } from './time-line.tsx';
import { useCauses } from './use-causes.ts';
import { WatchBar } from './watch-bar.tsx';
import { WordsToSend } from './words-to-send.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0, color: tokens.colorNeutralForeground2 },
  account: { overflowWrap: 'anywhere' },
  folded: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface DiagnosticsPageProps {
  readonly app: AppState;
  readonly account: Account;
  /** Somebody else, as IT; null for oneself. */
  readonly subject: Person | null;
  readonly outcome: Outcome | null;
  readonly live: LiveState;
  readonly onReminderAnswered: () => void;
  readonly go: (page: Page) => void;
}

/** Where somebody's photo is behind, why, and what to do: one page to read over somebody's shoulder. */
export function DiagnosticsPage(props: DiagnosticsPageProps) {
  const { app, account, subject, outcome, live, go } = props;
  const text = useText();
  const upn = subject?.upn ?? null;
  const watch = live.watch?.upn === upn ? live.watch : null;
  const [places, check] = usePlaces(upn, outcome, watch);
  const isSelf = subject === null;
  const mayVisit = isSelf && app.attemptsAllowed && isSharePointBehind(places);
  const back = () => go(isSelf ? { name: 'my-photo', outcome: outcomeOf(places) } : { name: 'desk' });
  const visit = () => go({ name: 'refresh', start: 'private-window' });
  usePageKeys({ onEscape: back, onEnter: mayVisit ? visit : check });
  const checkAgain = <CheckAgain isChecking={places.phase === 'checking'} onCheck={check} isPrimary={!mayVisit} />;

  return (
    <PageFrame
      title={text.say('diagnostics.title')}
      isDemo={app.tenant?.kind === 'demo'}
      heading={isolate((subject ?? account).displayName)}
      secondary={
        <Button appearance="subtle" onClick={back}>
          {text.say('app.back')}
        </Button>
      }
      primary={
        mayVisit ? (
          <>
            {checkAgain}
            <Button appearance="primary" size="large" onClick={visit}>
              {text.say('refresh.open')}
            </Button>
          </>
        ) : (
          checkAgain
        )
      }
    >
      <Head upn={(subject ?? account).upn} places={places}>
        {isWorthWatching(places) && (watch === null || watch.end !== null) && (
          <Button icon={<EyeRegular />} onClick={() => void window.bridge.watch.start(upn)}>
            {text.say('watch.start')}
          </Button>
        )}
      </Head>
      {isSelf && <ReminderBar app={app} live={live} onCheck={check} onAnswered={props.onReminderAnswered} />}
      {isSelf && <VisitBar live={live} go={go} />}
      {watch !== null && <WatchBar watch={watch} />}
      <Answers app={app} subject={subject} places={places} onCheck={check} go={go} />
    </PageFrame>
  );
}

interface HeadProps {
  readonly upn: string;
  readonly places: PlacesState;
  readonly children: ReactNode;
}

/** Whose photo this is about, and in how many places it is the same. */
function Head({ upn, places, children }: HeadProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <bdi className={styles.account}>{upn}</bdi>
        <Text role="status">{describeCount(text, places)}</Text>
      </div>
      {children}
    </div>
  );
}

function describeCount(text: Wording, places: PlacesState): string {
  if (places.phase === 'checking')
    return text.say('photo.places.checking-detail', { count: places.answered.length });
  if (places.phase === 'failed') return text.say('diagnostics.failed');
  // Without a photo there is nothing for a place to be the same as.
  if (places.receipt.photo.sha256 === null) return text.say('diagnostics.no-photo');
  return text.say('photo.places.same-count', countSame(places.copies));
}

function isWorthWatching(places: PlacesState): boolean {
  if (places.phase !== 'ready' || places.receipt.photo.sha256 === null) return false;
  const { same, total } = countSame(places.copies);
  return same < total;
}

interface AnswersProps extends Pick<DiagnosticsPageProps, 'app' | 'subject' | 'go'> {
  readonly places: PlacesState;
  readonly onCheck: () => void;
}

/** The places, the causes and the record. */
function Answers({ app, subject, places, onCheck, go }: AnswersProps) {
  const styles = useStyles();
  const isSelf = subject === null;
  const upn = subject?.upn ?? null;
  const { desk } = window.bridge;
  const receipt = places.phase === 'ready' ? places.receipt : null;
  const causes = useCauses(upn, places);
  const allow = isSelf ? {} : { ask: () => desk.allowSharePoint() };
  return (
    <ServiceClockProvider toldTimes={places.copies.map(({ reading }) => reading.asOf)}>
      {places.phase === 'failed' && (
        <FailureNotice
          failure={places.failure}
          onSignedIn={onCheck}
          {...(isSelf ? {} : { signIn: () => desk.signIn() })}
        />
      )}
      <Places places={places} heading="diagnostics.places" isDetailed />
      {needsSharePoint(places) && <AllowSharePoint onAllowed={onCheck} {...allow} />}
      {receipt !== null && <Changes changes={receipt.changes} />}
      {causes.length > 0 && (
        <CauseList
          causes={causes}
          context={{ isSelf, attemptsAllowed: app.attemptsAllowed, isReminded: app.reminder !== null }}
          onRemedy={(action) => actOn(action, go)}
        />
      )}
      {receipt !== null && (
        <>
          {!isSelf && isSharePointBehind(places) && <WordsToSend />}
          <TicketActions receipt={receipt} upn={upn} />
        </>
      )}
      <div className={styles.folded}>
        <TimeLine upn={upn} latest={receipt} />
        <NotAsked told={receipt?.notAsked ?? null} />
        <HelpEntries />
        {receipt !== null && <Details receipt={receipt} />}
      </div>
    </ServiceClockProvider>
  );
}

function actOn(action: RemedyAction, go: AnswersProps['go']) {
  switch (action) {
    case 'open-private-window':
      return go({ name: 'refresh', start: 'private-window' });
    case 'use-browser':
      return go({ name: 'refresh', start: 'browser' });
    case 'change-photo':
      return go({ name: 'change-photo', failure: null });
    case 'remind':
      void window.bridge.refresh.remind(REMIND_AFTER_HOURS);
      return undefined;
    default:
      return assertNever(action);
  }
}
