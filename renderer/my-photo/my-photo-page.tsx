import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { StethoscopeRegular, WindowNewRegular } from '@fluentui/react-icons';
import type { AppState } from '../../contract/app-state.ts';
import type { Account } from '../../contract/person.ts';
import type { Outcome, Page } from '../app-state.ts';
import type { LiveState } from '../live/live-state.ts';
import { ReminderBar } from '../live/reminder-bar.tsx';
import { VisitBar } from '../live/visit-bar.tsx';
import { AllowSharePoint } from '../places/allow-sharepoint.tsx';
import { CheckAgain } from '../places/check-again.tsx';
import { Details } from '../places/details.tsx';
import { NotAsked } from '../places/not-asked.tsx';
import { Places } from '../places/places.tsx';
import { isSharePointBehind, needsSharePoint, outcomeOf, type PlacesState } from '../places/places-state.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ServiceClockProvider } from '../shared/service-clock.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { useText } from '../text/text-context.tsx';
import { FirstCause } from './first-cause.tsx';
import { Hero } from './hero.tsx';
import type { PhotoState } from './my-photo-state.ts';
import { useMyPhoto } from './use-my-photo.ts';

const useStyles = makeStyles({ refresh: { marginTop: '8px' } });

interface MyPhotoPageProps {
  readonly app: AppState;
  readonly account: Account;
  readonly outcome: Outcome | null;
  readonly live: LiveState;
  readonly onReminderAnswered: () => void;
  readonly go: (page: Page) => void;
}

/** The photo that Microsoft 365 serves, and where else it has arrived. */
export function MyPhotoPage({ app, account, outcome, live, onReminderAnswered, go }: MyPhotoPageProps) {
  const text = useText();
  const [{ photo, places }, checkAgain] = useMyPhoto(outcome);
  const change = () => go({ name: 'change-photo', failure: null });
  const diagnose = () => go({ name: 'diagnostics', subject: null, outcome: outcomeOf(places) });
  usePageKeys({ onEnter: change });
  const hasNone = photo.phase === 'ready' && photo.photo.jpeg === null;
  const receipt = places.phase === 'ready' ? places.receipt : null;
  return (
    <PageFrame
      title={text.say('photo.title')}
      isDemo={app.tenant?.kind === 'demo'}
      heading={text.say('photo.title')}
      secondary={
        <>
          <CheckAgain isChecking={places.phase === 'checking'} onCheck={checkAgain} />
          <Button appearance="subtle" icon={<StethoscopeRegular />} onClick={diagnose}>
            {text.say('diagnostics.title')}
          </Button>
        </>
      }
      primary={
        <Button appearance="primary" size="large" onClick={change}>
          {text.say(hasNone ? 'photo.choose-first' : 'photo.change')}
        </Button>
      }
    >
      <News
        {...{ app, outcome, live, onReminderAnswered, go }}
        photo={photo}
        places={places}
        onCheck={checkAgain}
      />
      <ServiceClockProvider toldTimes={places.copies.map(({ reading }) => reading.asOf)}>
        <Hero
          account={account}
          photo={photo}
          places={places}
          onUndo={() => go({ name: 'publishing', job: { kind: 'undo' } })}
        />
        <Places
          places={places}
          heading="photo.places.heading"
          sharePointAction={
            app.attemptsAllowed &&
            isSharePointBehind(places) && (
              <RefreshIt onRefresh={() => go({ name: 'refresh', start: 'private-window' })} />
            )
          }
        />
      </ServiceClockProvider>
      {needsSharePoint(places) && <AllowSharePoint onAllowed={checkAgain} />}
      {receipt?.causes[0] !== undefined && <FirstCause cause={receipt.causes[0]} onWhy={diagnose} />}
      <NotAsked told={receipt?.notAsked ?? null} />
      {receipt !== null && <Details receipt={receipt} />}
    </PageFrame>
  );
}

/** Only a change of the photo is news; a check brought back from another page is not. */
function isChange(outcome: Outcome | null): boolean {
  return outcome?.receipt.action === 'set' || outcome?.receipt.action === 'undo';
}

function RefreshIt({ onRefresh }: { readonly onRefresh: () => void }) {
  const styles = useStyles();
  const text = useText();
  return (
    <Button size="small" className={styles.refresh} icon={<WindowNewRegular />} onClick={onRefresh}>
      {text.say('refresh.it')}
    </Button>
  );
}

interface NewsProps extends Pick<MyPhotoPageProps, 'app' | 'outcome' | 'live' | 'onReminderAnswered' | 'go'> {
  readonly photo: PhotoState;
  readonly places: PlacesState;
  readonly onCheck: () => void;
}

/** What just happened, what is under way, and what went wrong. */
function News({ app, outcome, live, onReminderAnswered, go, photo, places, onCheck }: NewsProps) {
  const text = useText();
  // One cause, e.g. being offline, is told once.
  const isToldAlready =
    photo.phase === 'failed' && places.phase === 'failed' && photo.failure.kind === places.failure.kind;
  return (
    <>
      {isChange(outcome) && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>
            {text.say(outcome?.receipt.action === 'undo' ? 'photo.done.undo' : 'photo.done.set')}
          </MessageBarBody>
        </MessageBar>
      )}
      <ReminderBar app={app} live={live} onCheck={onCheck} onAnswered={onReminderAnswered} />
      <VisitBar live={live} go={go} />
      {photo.phase === 'failed' && <FailureNotice failure={photo.failure} onSignedIn={onCheck} />}
      {places.phase === 'failed' && !isToldAlready && (
        <FailureNotice failure={places.failure} onSignedIn={onCheck} />
      )}
    </>
  );
}
