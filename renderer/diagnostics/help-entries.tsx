import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../text/text-context.tsx';

/** Reasons that nothing the app may ask shows; see docs/causes.md. */
const ENTRIES = [
  'outlook-setting',
  'signed-address',
  'lists-and-search',
  'web-parts',
  'picture-property',
  'other-organisation',
  'windows-picture',
  'groups',
  'sizes',
  'personal-account',
  'device-code',
  'mailbox-policy',
  'ews',
] as const;

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
        {ENTRIES.map((entry) => (
          <div key={entry}>
            <dt className={styles.what}>{text.say(`unseen.${entry}`)}</dt>
            <dd className={styles.why}>{text.say(`unseen.${entry}.why`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
