import { makeStyles, tokens } from '@fluentui/react-components';
import { GuideRing } from '../camera/guide-ring.tsx';
import { useText } from '../text/text-context.tsx';
import { ClosingRing } from './closing-ring.tsx';
import { type CoachState, ringShare } from './coach-state.ts';
import { useSpeech } from './use-speech.ts';
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
  words: {
    padding: '8px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: 'rgb(0 0 0 / 72%)',
    color: '#ffffff',
    fontSize: 'clamp(18px, 3.2cqw, 28px)',
    textWrap: 'balance',
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  quiet: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface CoachLayerProps {
  readonly state: CoachState;
  readonly isAutomatic: boolean;
  /** Whether hints are asked for now: not while counting or taking. */
  readonly isLive: boolean;
  /** Says the hints aloud; null where nobody wants that or a screen reader does it. */
  readonly voice: SpeechSynthesisVoice | null;
}

/** The one hint, large at the top, and the ring that closes; and the same words for those who listen. */
export function CoachLayer({ state, isAutomatic, isLive, voice }: CoachLayerProps) {
  const text = useText();
  const isWatching = state.phase === 'watching';
  const said = isWatching ? wordHint(text, state.announcer.said, isAutomatic) : '';
  const count = isWatching ? state.announcer.count : 0;
  useSpeech(said, isLive ? count : 0, voice);
  return (
    <>
      {isWatching ? (
        <ClosingRing share={ringShare(state, isAutomatic)} isWell={state.steady.hint === null} />
      ) : (
        <GuideRing />
      )}
      {isLive && <HintLine state={state} isAutomatic={isAutomatic} />}
      <SpokenHint words={isLive ? said : ''} count={count} />
    </>
  );
}

function HintLine({ state, isAutomatic }: Pick<CoachLayerProps, 'state' | 'isAutomatic'>) {
  const styles = useStyles();
  const text = useText();
  return (
    <p className={styles.hint} dir={text.direction} aria-hidden={state.phase === 'watching'} data-hint="">
      <span className={styles.words}>
        {state.phase === 'watching' ? (
          wordHint(text, state.steady.hint, isAutomatic)
        ) : (
          <span className={styles.quiet}>{text.say(`coach.${state.phase}`)}</span>
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
