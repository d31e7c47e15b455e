import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { GuideRing } from '../camera/guide-ring.tsx';
import type { Text } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { ClosingRing } from './closing-ring.tsx';
import { type CoachState, ringShare } from './coach-state.ts';
import type { Speaker } from './speaker.ts';
import { useAnnouncement } from './use-announcement.ts';
import { wordHint } from './word-hint.ts';

const useStyles = makeStyles({
  hint: {
    position: 'absolute',
    top: '12px',
    insetInline: '12px',
    display: 'flex',
    justifyContent: 'center',
    margin: 0,
    textAlign: 'center',
  },
  // No wider than its words, in lines short enough to be read at once: behind it are hair and forehead.
  words: {
    width: 'fit-content',
    maxWidth: 'min(100%, 22em)',
    padding: '6px 18px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: 'rgb(0 0 0 / 72%)',
    color: '#ffffff',
    fontSize: 'clamp(16px, 2.4cqw, 22px)',
    textWrap: 'balance',
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  large: { padding: '10px 28px', fontSize: 'clamp(24px, 5cqmin, 48px)' },
  quiet: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface CoachLayerProps {
  readonly state: CoachState;
  readonly isAutomatic: boolean;
  /** Whether hints are asked for now: not while counting or taking. */
  readonly isLive: boolean;
  readonly speaker: Speaker;
  /** Readable from a metre away. */
  readonly isLarge: boolean;
}

/** The one hint, large at the top, and the ring that closes; and the same words for those who listen. */
export function CoachLayer({ state, isAutomatic, isLive, speaker, isLarge }: CoachLayerProps) {
  const text = useText();
  const isWatching = state.phase === 'watching';
  const { words, count } = announcementOf(text, state, isAutomatic);
  useAnnouncement(words, isLive ? count : 0, speaker);
  return (
    <>
      {isWatching ? (
        <ClosingRing share={ringShare(state, isAutomatic)} isWell={state.steady.hint === null} />
      ) : (
        <GuideRing />
      )}
      {isLive && <HintLine state={state} isAutomatic={isAutomatic} isLarge={isLarge} />}
      <SpokenHint words={isLive ? words : ''} count={count} />
    </>
  );
}

/** What is to be said, and the how manieth that is; 0 while there is nothing. */
function announcementOf(text: Text, state: CoachState, isAutomatic: boolean) {
  // For who sees no picture it is the keys that go on working.
  if (state.phase === 'unavailable') return { words: text.say('coach.unavailable.said'), count: 1 };
  if (state.phase !== 'watching' || state.announcer.count === 0) return { words: '', count: 0 };
  const { said, count } = state.announcer;
  return { words: wordHint(text, said, isAutomatic), count };
}

function HintLine({ state, isAutomatic, isLarge }: Pick<CoachLayerProps, 'state' | 'isAutomatic' | 'isLarge'>) {
  const styles = useStyles();
  const text = useText();
  return (
    <p className={styles.hint} dir={text.direction} aria-hidden={state.phase !== 'starting'} data-hint="">
      <span className={mergeClasses(styles.words, isLarge && styles.large)}>
        {state.phase === 'watching' ? (
          wordHint(text, state.steady.hint, isAutomatic)
        ) : (
          <span className={isLarge ? undefined : styles.quiet}>{text.say(`coach.${state.phase}`)}</span>
        )}
      </span>
    </p>
  );
}

/** A live region of its own, since what is said comes later and less often than what is shown. */
function SpokenHint({ words, count }: { readonly words: string; readonly count: number }) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.unseen} role="status" aria-label={text.say('coach.region')} dir={text.direction}>
      {/* A new element each time, so that the same words are said again. */}
      <span key={count}>{words}</span>
    </div>
  );
}
