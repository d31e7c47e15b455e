import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import type { Account } from '../../contract/person.ts';
import type { Outcome, Page } from '../app-state.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { ServiceClockProvider } from '../shared/service-clock.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { useText } from '../text/text-context.tsx';
import { AllowSharePoint } from './allow-sharepoint.tsx';
import { Causes } from './causes.tsx';
import { Details } from './details.tsx';
import { Hero } from './hero.tsx';
import { needsSharePoint } from './my-photo-state.ts';
import { NotAsked } from './not-asked.tsx';
import { Places } from './places.tsx';
import { useMyPhoto } from './use-my-photo.ts';

interface MyPhotoPageProps {
  readonly account: Account;
  readonly isDemo: boolean;
  readonly outcome: Outcome | null;
  readonly go: (page: Page) => void;
}

/** The photo that Microsoft 365 serves, and where else it has arrived. */
export function MyPhotoPage({ account, isDemo, outcome, go }: MyPhotoPageProps) {
  const text = useText();
  const [{ photo, places }, checkAgain] = useMyPhoto(outcome);
  const change = () => go({ name: 'change-photo', failure: null });
  usePageKeys({ onEnter: change });
  const hasNone = photo.phase === 'ready' && photo.photo.jpeg === null;
  // One cause, e.g. being offline, is told once.
  const isToldAlready =
    photo.phase === 'failed' && places.phase === 'failed' && photo.failure.kind === places.failure.kind;
  const receipt = places.phase === 'ready' ? places.receipt : null;
  return (
    <PageFrame
      title={text.say('photo.title')}
      isDemo={isDemo}
      heading={text.say('photo.title')}
      secondary={<CheckAgain isChecking={places.phase === 'checking'} onCheck={checkAgain} />}
      primary={
        <Button appearance="primary" size="large" onClick={change}>
          {text.say(hasNone ? 'photo.choose-first' : 'photo.change')}
        </Button>
      }
    >
      {outcome !== null && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>
            {text.say(outcome.receipt.action === 'undo' ? 'photo.done.undo' : 'photo.done.set')}
          </MessageBarBody>
        </MessageBar>
      )}
      {photo.phase === 'failed' && <FailureNotice failure={photo.failure} onSignedIn={checkAgain} />}
      {places.phase === 'failed' && !isToldAlready && (
        <FailureNotice failure={places.failure} onSignedIn={checkAgain} />
      )}
      <ServiceClockProvider toldTimes={places.copies.map(({ reading }) => reading.asOf)}>
        <Hero
          account={account}
          photo={photo}
          places={places}
          onUndo={() => go({ name: 'publishing', job: { kind: 'undo' } })}
        />
        <Places places={places} />
      </ServiceClockProvider>
      {needsSharePoint(places) && <AllowSharePoint onAllowed={checkAgain} />}
      {receipt !== null && receipt.causes.length > 0 && <Causes causes={receipt.causes} />}
      <NotAsked told={receipt?.notAsked ?? null} />
      {receipt !== null && <Details receipt={receipt} />}
    </PageFrame>
  );
}

interface CheckAgainProps {
  readonly isChecking: boolean;
  readonly onCheck: () => void;
}

function CheckAgain({ isChecking, onCheck }: CheckAgainProps) {
  const text = useText();
  return (
    <Button
      appearance="subtle"
      disabledFocusable={isChecking}
      icon={isChecking ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
      onClick={onCheck}
    >
      {text.say(isChecking ? 'photo.places.checking' : 'photo.places.check-again')}
    </Button>
  );
}
