import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { OperatorPanel } from '../../../contract/station/operator-panel.ts';
import { Card } from '../operator/card.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))',
    gap: '12px',
    width: '100%',
    margin: 0,
  },
  count: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  number: { ...typographyStyles.title2, margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** In the order of what an operator asks for first. */
const SHOWN = ['done', 'missing', 'waiting', 'elsewhere', 'declined', 'blocked'] as const;

/** How far the day's list is. */
export function CountsCard({ counts }: Pick<OperatorPanel, 'counts'>) {
  const styles = useStyles();
  const text = useStationText();
  const format = new Intl.NumberFormat(text.locale);
  return (
    <Card heading={text.say('station.panel.today', { count: counts.people })}>
      <dl className={styles.counts}>
        {SHOWN.map((name) => (
          <div key={name} className={styles.count} data-count={name}>
            <dt className={styles.name}>{text.say(`station.panel.count.${name}`)}</dt>
            <dd className={styles.number}>{format.format(counts[name])}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
