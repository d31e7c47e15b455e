import type { PrivacyNotice, SessionState } from '../../../contract/station/session-state.ts';
import type { NoticePolicy } from '../../settings/station-settings.ts';
import { pickLanguage } from '../languages.ts';
import { toListedPerson } from '../list/todays-list.ts';
import type { Session } from './session.ts';

export interface SessionView {
  readonly notice: NoticePolicy | null;
  /** BCP 47: what the page is shown in now. */
  readonly locale: string;
  readonly languages: readonly string[];
}

/** The session as its page may see it; of the photo no more than that there is one. */
export function describeSession(session: Session, view: SessionView): SessionState {
  const { stage, failure, isNotFound, signInHost, signInStep } = session;
  switch (stage) {
    case 'idle':
    case 'language':
    case 'wiping':
      return { stage };
    case 'who':
      return { stage, notFound: isNotFound };
    case 'sign-in':
      return { stage, step: signInStep, failure, ...(signInHost === null ? {} : { host: signInHost }) };
    case 'result': {
      const person = session.person && toListedPerson(session.person);
      return { stage, person, outcome: session.outcome ?? { kind: 'declined' } };
    }
    case 'confirm':
    case 'notice':
    case 'camera':
    case 'review':
    case 'publishing':
      return describeWithPerson(stage, session, view);
  }
}

type WithPerson = 'confirm' | 'notice' | 'camera' | 'review' | 'publishing';

function describeWithPerson(stage: WithPerson, session: Session, view: SessionView): SessionState {
  const { claim, failure, isRetake, publishStep, retakesLeft, shot } = session;
  // The model leads to these by way of a person alone.
  if (session.person === null) throw new Error(`expected a person in ${stage}, there is none`);
  const person = toListedPerson(session.person);
  switch (stage) {
    case 'confirm':
      return { stage, person, ...offeredLocale(session.person.locale, view) };
    case 'notice':
      return { stage, person, notice: noticeIn(view), isListBusy: claim === 'busy' };
    case 'camera':
      return { stage, person, retakesLeft, isRetake, failure };
    case 'review': {
      const { findings = [], isHeldBack = false, photoId = '' } = shot ?? {};
      return { stage, person, retakesLeft, findings, isHeldBack, photoId };
    }
    case 'publishing':
      return { stage, person, step: publishStep };
  }
}

/** The list's word on somebody's language is an offer; what was chosen stays. */
function offeredLocale(wanted: string | null, { languages, locale }: SessionView) {
  const offered = wanted === null ? undefined : pickLanguage(wanted, languages);
  return offered === undefined || offered === locale ? {} : { offeredLocale: offered };
}

function noticeIn({ notice, locale }: SessionView): PrivacyNotice {
  if (notice === null) return { version: '', legalBasis: '', text: '', textLocale: locale };
  const there = Object.keys(notice.text);
  const textLocale = pickLanguage(locale, there) ?? pickLanguage('en', there) ?? there[0] ?? locale;
  return {
    version: notice.version,
    legalBasis: notice.legalBasis,
    text: notice.text[textLocale] ?? '',
    textLocale,
  };
}
