import { useState } from 'react';
import type { SessionState } from '../../../contract/station/session-state.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { StationCameraPage } from '../camera/station-camera-page.tsx';
import { useBadgeKeys } from '../keys/use-badge-keys.ts';
import { usePresence } from '../keys/use-presence.ts';
import { useStation } from '../station-context.tsx';
import { ConfirmPage } from './confirm-page.tsx';
import { IdlePage } from './idle-page.tsx';
import { LanguagePage } from './language-page.tsx';
import { NoticePage } from './notice-page.tsx';
import { PublishingPage } from './publishing-page.tsx';
import { ResultPage } from './result-page.tsx';
import { ReviewPage } from './review-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { ToSignInPage } from './to-sign-in-page.tsx';
import { WhoPage } from './who-page.tsx';
import { WipingPage } from './wiping-page.tsx';

interface SessionPageProps {
  readonly session: SessionState;
}

/** One person's session, and the question whether they are still here. */
export function SessionPage({ session }: SessionPageProps) {
  const { state } = useStation();
  usePresence(session.stage !== 'idle' && state.idleWarning === null);
  // What a badge reader types lands in the search field too: a new page has an empty one.
  const [badges, setBadges] = useState(0);
  useBadgeKeys((key) => {
    if (session.stage !== 'who' || !state.finding.byBadge) return;
    setBadges(badges + 1);
    void window.station.act({ type: 'read-badge', key });
  });
  return <StagePage key={session.stage === 'who' ? badges : session.stage} session={session} />;
}

function StagePage({ session }: SessionPageProps) {
  const { state } = useStation();
  switch (session.stage) {
    case 'idle':
      return <IdlePage />;
    case 'language':
      return <LanguagePage />;
    case 'who':
      return state.way === 'operator' ? <WhoPage isNotFound={session.notFound} /> : <ToSignInPage />;
    case 'confirm':
      return <ConfirmPage person={session.person} />;
    case 'sign-in':
      return <SignInPage key={session.step} {...session} host={session.host ?? null} />;
    case 'notice':
      return <NoticePage notice={session.notice} isListBusy={session.isListBusy === true} />;
    case 'camera':
      return <StationCameraPage session={session} />;
    case 'review':
      return <ReviewPage review={session} />;
    case 'publishing':
      return <PublishingPage step={session.step} />;
    case 'result':
      return <ResultPage outcome={session.outcome} />;
    case 'wiping':
      return <WipingPage />;
    default:
      return assertNever(session);
  }
}
