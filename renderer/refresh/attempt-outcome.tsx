import { makeStyles, mergeClasses, Spinner, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ClockRegular, ErrorCircleRegular, InfoRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { AttemptEnd } from '../../contract/attempt.ts';
import type { AttemptState } from '../../contract/attempt-state.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { accountOfClaim, isByBrowser } from './guide.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: '4px 12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  icon: { fontSize: '28px', height: '28px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  body: {
    gridColumn: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    overflowWrap: 'anywhere',
    maxWidth: '72ch',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const LOOKS = {
  'caught-up': 'good',
  'still-old': 'waiting',
  'wrong-person': 'bad',
  'device-refused': 'bad',
  'sign-in-refused': 'bad',
  'photo-not-confirmed': 'waiting',
  'password-needed': 'bad',
  'not-visited': 'neutral',
  'not-measured': 'waiting',
  'window-closed': 'neutral',
  stopped: 'neutral',
  offline: 'bad',
} as const satisfies Readonly<Record<AttemptEnd, string>>;

const ICONS = { good: CheckmarkCircleFilled, waiting: ClockRegular, bad: ErrorCircleRegular, neutral: InfoRegular };

interface AttemptOutcomeProps {
  readonly attempt: AttemptState;
  readonly end: AttemptEnd;
}

/** How a visit ended: what was measured, never a promise; what to do; what was cleared. */
export function AttemptOutcome({ attempt, end }: AttemptOutcomeProps) {
  const styles = useStyles();
  const text = useText();
  const look = LOOKS[end];
  const Icon = ICONS[look];
  const values = {
    name: isolate(attempt.person.displayName),
    account: isolate(accountOfClaim(attempt.otherAccount ?? '–')),
    code: attempt.code ?? 'none',
  };
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // It ends while the person looks at another window.
    headingRef.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className={styles.card} aria-labelledby="attempt-end">
      <Icon className={mergeClasses(styles.icon, styles[look])} aria-hidden />
      <h2 id="attempt-end" ref={headingRef} tabIndex={-1} className={styles.heading}>
        {text.say(`refresh.end.${end}`, values)}
      </h2>
      <div className={styles.body}>
        <Text>{text.say(`refresh.end.${end}.do`, values)}</Text>
        <Text size={200} className={styles.quiet} role="status">
          <Cleared attempt={attempt} />
        </Text>
      </div>
    </section>
  );
}

/** What the private window left behind, as far as it was looked for. A browser of the person's own is not ours to clear. */
function Cleared({ attempt }: Pick<AttemptOutcomeProps, 'attempt'>) {
  const text = useText();
  const { wipe } = attempt;
  if (isByBrowser(attempt)) return text.say('refresh.not-ours-to-clear');
  if (wipe === null)
    return <Spinner size="extra-tiny" label={text.say('refresh.clearing')} labelPosition="after" />;
  if (wipe.isClean) return text.say('refresh.cleared');
  return text.say('refresh.not-cleared', { cookies: wipe.cookies, bytes: wipe.cacheBytes });
}
