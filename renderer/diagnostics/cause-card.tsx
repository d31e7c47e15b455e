import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import type { Cause, CauseLink, Evidence } from '../../contract/receipt.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import type { RemedyContext } from './remedy-action.ts';
import { type OnRemedy, RemedyList } from './remedy-list.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  number: {
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', gridColumn: 2, minWidth: 0, maxWidth: '72ch' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '24px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: 0, padding: 0, listStyleType: 'none' },
  link: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  summary: { cursor: 'pointer' },
  facts: { display: 'grid', gap: '8px', margin: 0, marginTop: '8px', paddingInlineStart: '20px' },
  any: { overflowWrap: 'anywhere' },
});

interface CauseCardProps {
  readonly cause: Cause;
  /** Its rank: 1 is the likeliest. */
  readonly number: number;
  /** Titles of the causes that this one can't be told apart from. */
  readonly alike: readonly string[];
  readonly context: RemedyContext;
  readonly onRemedy: OnRemedy;
}

/** One cause: what, how sure, why, what to do, and folded in what shows it. */
export function CauseCard({ cause, number, alike, context, onRemedy }: CauseCardProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <article className={styles.card} aria-labelledby={`cause-${cause.id}`}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <h3 id={`cause-${cause.id}`} className={styles.title}>
        {cause.title}
      </h3>
      <div className={styles.body}>
        <Text size={200} className={styles.quiet}>
          {text.say('diagnostics.cause.certainty', {
            confidence: text.say(`photo.cause.${cause.confidence}`),
            grade: text.say(`grade.${cause.grade}`),
          })}
        </Text>
        <Text>{cause.explanation}</Text>
        {alike.map((title) => (
          <Text key={title} size={200} className={styles.quiet}>
            {text.say('diagnostics.cause.alike', { title: isolate(title) })}
          </Text>
        ))}
        <RemedyList remedies={cause.remedies} context={context} onRemedy={onRemedy} />
        <Links links={cause.links} />
        <EvidenceList evidence={cause.evidence} />
      </div>
    </article>
  );
}

function Links({ links }: { readonly links: readonly CauseLink[] }) {
  const styles = useStyles();
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map(({ text: label, address }) => (
        <li key={address}>
          <Link className={styles.link} onClick={() => void window.bridge.app.openCauseLink(address)}>
            {label}
            <OpenRegular aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const styles = useStyles();
  const text = useText();
  if (evidence.length === 0) return null;
  return (
    <details className={styles.small}>
      <summary className={styles.summary}>{text.say('photo.cause.evidence')}</summary>
      <ul className={styles.facts}>
        {evidence.map(({ fact, value, from }) => (
          <li key={`${fact} ${from}`} className={styles.any}>
            {fact}: <bdi dir="ltr">{value}</bdi>
            <br />
            <bdi dir="ltr">{from}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
