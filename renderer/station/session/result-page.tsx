import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  ClockFilled,
  HandWaveFilled,
  InfoFilled,
  PersonSupportFilled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { SessionOutcome, SharePointWord } from '../../../contract/station/session-state.ts';
import { wordFailure } from '../../text/word-failure.ts';
import { StationButton } from '../frame/station-button.tsx';
import { StationFrame } from '../frame/station-frame.tsx';
import type { StationText } from '../words/station-text.ts';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  body: {
    display: 'grid',
    justifyItems: 'center',
    gap: '1.5rem',
    maxWidth: '34em',
    fontSize: '1.75rem',
    lineHeight: 1.45,
  },
  icon: {
    fontSize: 'clamp(112px, 24vmin, 240px)',
    width: '1em',
    height: '1em',
    color: tokens.colorBrandForeground1,
  },
  good: { color: '#5fd08a' },
  words: { margin: 0 },
  code: { margin: 0, fontSize: '1.5rem', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface ResultPageProps {
  readonly outcome: SessionOutcome;
}

/** How it ended, in one glance. It goes by itself; who is done can go on sooner. */
export function ResultPage({ outcome }: ResultPageProps) {
  const styles = useStyles();
  const text = useStationText();
  const { heading, words } = wordOutcome(text, outcome);
  const code = outcome.kind === 'failed' ? wordFailure(text, outcome.failure).requestId : null;
  return (
    <StationFrame
      heading={heading}
      isCentred
      actions={
        <StationButton look="primary" isPrimary onPress={() => void window.station.act({ type: 'leave' })}>
          {text.say('station.result.done')}
        </StationButton>
      }
    >
      <div className={styles.body} data-spoken="">
        <span className={mergeClasses(styles.icon, outcome.kind === 'published' && styles.good)} aria-hidden>
          {iconOf(outcome)}
        </span>
        {words.map((sentence) => (
          <p key={sentence} className={styles.words}>
            {sentence}
          </p>
        ))}
        {code !== null && (
          <p className={styles.code}>
            {text.say('app.request-id')}: <bdi dir="ltr">{code}</bdi>
          </p>
        )}
      </div>
    </StationFrame>
  );
}

function wordOutcome(text: StationText, outcome: SessionOutcome) {
  switch (outcome.kind) {
    case 'waiting':
      return {
        heading: text.say('station.result.waiting'),
        words: [text.say(`station.result.waiting.${outcome.for}`)],
      };
    case 'failed': {
      // What a person could do about it at a computer of their own is the operator's to do here.
      const { what } = wordFailure(text, outcome.failure);
      return { heading: text.say('station.result.failed'), words: [what, text.say('station.ask-operator')] };
    }
    case 'published':
      return {
        heading: text.say('station.result.published'),
        words: [text.say('station.result.published.what'), ...wordSharePoint(text, outcome.sharePoint)],
      };
    default:
      return {
        heading: text.say(`station.result.${outcome.kind}`),
        words: [text.say(`station.result.${outcome.kind}.what`)],
      };
  }
}

/** Where it was asked for nothing, or said nothing, there is nothing to tell a person. */
function wordSharePoint(text: StationText, word: SharePointWord | undefined): readonly string[] {
  return word === 'same' || word === 'other' ? [text.say(`station.result.sharepoint.${word}`)] : [];
}

function iconOf({ kind }: SessionOutcome): ReactElement {
  switch (kind) {
    case 'published':
    case 'done-before':
      return <CheckmarkCircleFilled fontSize="1em" />;
    case 'waiting':
      return <ClockFilled fontSize="1em" />;
    case 'declined':
      return <HandWaveFilled fontSize="1em" />;
    case 'blocked':
      return <InfoFilled fontSize="1em" />;
    case 'failed':
      return <PersonSupportFilled fontSize="1em" />;
  }
}
