import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { Verdict } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import type { TimelineEntry } from '../../contract/timeline.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { RelativeTime } from '../shared/relative-time.tsx';
import { isolate, type Text as Wording } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { type TimelineState, useTimeline } from './use-timeline.ts';

const VERDICTS: readonly Verdict[] = ['same', 'older', 'other', 'none', 'refused', 'unknown'];

const useStyles = makeStyles({
  details: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer' },
  list: {
    display: 'grid',
    margin: '8px 0 0 4px',
    padding: 0,
    listStyleType: 'none',
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  entry: { position: 'relative', padding: '6px 0 10px', paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  dot: {
    position: 'absolute',
    insetInlineStart: '-6px',
    top: '11px',
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  what: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface TimeLineProps {
  readonly upn: string | null;
  /** What was asked last, which is an entry of its own. */
  readonly latest: Receipt | null;
}

/** What happened to this person's photo as far as this machine was part of it; folded until somebody wants it. */
export function TimeLine({ upn, latest }: TimeLineProps) {
  const styles = useStyles();
  const text = useText();
  const [state, open] = useTimeline(upn, latest);
  return (
    <details className={styles.details} onToggle={(event) => event.currentTarget.open && open()}>
      <summary className={styles.summary}>{text.say('timeline.heading')}</summary>
      <Entries state={state} />
    </details>
  );
}

function Entries({ state }: { readonly state: TimelineState }) {
  const styles = useStyles();
  const text = useText();
  if (state.phase === 'folded') return <Spinner size="tiny" />;
  if (state.phase === 'failed') return <FailureNotice failure={state.failure} />;
  if (state.entries.length === 0) return <Text block>{text.say('timeline.empty')}</Text>;
  return (
    <ol className={styles.list}>
      {state.entries.map((entry) => (
        <li key={`${entry.at} ${entry.action}`} className={styles.entry}>
          <span className={styles.dot} aria-hidden />
          <div>
            <span className={styles.what}>{text.say(`timeline.action.${entry.action}`)}</span>
            {' · '}
            <RelativeTime at={entry.at} />
            {' · '}
            {text.say('timeline.by', { actor: isolate(entry.actor) })}
          </div>
          <div>{describeEntry(text, entry)}</div>
        </li>
      ))}
    </ol>
  );
}

/** "9 same, 1 older photo. SharePoint has not asked for it yet." */
function describeEntry(text: Wording, { verdicts, cause, attempt }: TimelineEntry): string {
  const counts = VERDICTS.filter((verdict) => (verdicts[verdict] ?? 0) > 0).map((verdict) =>
    text.say('timeline.count', { count: verdicts[verdict] ?? 0, verdict: text.say(`verdict.${verdict}`) }),
  );
  const parts = [
    attempt === null ? null : text.say(`timeline.attempt.${attempt}`),
    counts.length === 0 ? null : counts.join(', '),
    cause?.title ?? null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
