import { makeStyles, tokens } from '@fluentui/react-components';
import { HELP_ENTRIES } from '../../contract/help-entries.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  details: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: 1.5 },
  summary: { cursor: 'pointer' },
  list: { display: 'grid', gap: '8px', margin: '8px 0 0', maxWidth: '72ch' },
  what: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  why: { margin: 0 },
});

/** What this app can't see, and what is known about it. */
export function HelpEntries() {
  const styles = useStyles();
  const text = useText();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{text.say('unseen.heading')}</summary>
      <dl className={styles.list}>
        {HELP_ENTRIES.map((entry) => (
          <div key={entry}>
            <dt className={styles.what}>{text.say(`help.${entry}.title`)}</dt>
            <dd className={styles.why}>{text.say(`help.${entry}.text`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
