import { Badge, Card, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { Cause } from '../../contract/receipt.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  card: { gap: '8px', padding: '16px' },
  title: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', margin: 0 },
  remedies: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '4px' },
  evidence: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer' },
  facts: { display: 'grid', gap: '4px', margin: 0, marginTop: '4px', paddingInlineStart: '20px' },
  from: { overflowWrap: 'anywhere' },
});

interface CausesProps {
  readonly causes: readonly Cause[];
}

/** Why some places are behind, how sure that is, and what to do. */
export function Causes({ causes }: CausesProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.section} aria-labelledby="causes-heading">
      <Subtitle2 as="h2" id="causes-heading" className={styles.heading}>
        {text.say('photo.causes.heading')}
      </Subtitle2>
      {causes.map((cause) => (
        <CauseCard key={cause.id} cause={cause} />
      ))}
    </section>
  );
}

function CauseCard({ cause }: { readonly cause: Cause }) {
  const styles = useStyles();
  const text = useText();
  return (
    <Card className={styles.card}>
      <h3 className={styles.title}>
        <Text weight="semibold">{cause.title}</Text>
        <Badge appearance="tint" color="informative" title={text.say(`grade.${cause.grade}`)}>
          {text.say(`photo.cause.${cause.confidence}`)}
        </Badge>
      </h3>
      <ul className={styles.remedies}>
        {cause.remedies.map((remedy) => (
          <li key={remedy.id}>{remedy.text}</li>
        ))}
      </ul>
      {cause.evidence.length > 0 && (
        <details className={styles.evidence}>
          <summary className={styles.summary}>{text.say('photo.cause.evidence')}</summary>
          <ul className={styles.facts}>
            {cause.evidence.map(({ fact, value, from }) => (
              <li key={`${fact} ${from}`} className={styles.from}>
                {fact}: <bdi dir="ltr">{value}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
