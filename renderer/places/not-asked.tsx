import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../text/text-context.tsx';

const USUAL = ['teams', 'outlook', 'phones', 'other-tenants'] as const;

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: 1.5 },
  summary: { cursor: 'pointer' },
  more: { color: tokens.colorBrandForegroundLink },
  list: { display: 'grid', gap: '4px', marginBlock: '8px 0', paddingInlineStart: '20px', maxWidth: '72ch' },
});

interface NotAskedProps {
  /** As the receipt words them; null before there is one. */
  readonly told: readonly string[] | null;
}

/** The copies that nobody can ask, with the times that are known. */
export function NotAsked({ told }: NotAskedProps) {
  const styles = useStyles();
  const text = useText();
  const sentences = told ?? USUAL.map((name) => text.say(`notAsked.${name}`));
  return (
    <details className={styles.line}>
      <summary className={styles.summary}>
        {text.say('photo.places.not-asked')}{' '}
        <span className={styles.more}>{text.say('photo.places.how-long')}</span>
      </summary>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{text.say('notAsked.people-say')}</li>
      </ul>
    </details>
  );
}
