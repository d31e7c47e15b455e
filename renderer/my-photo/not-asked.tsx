import { makeStyles, tokens } from '@fluentui/react-components';
import { isTextKey, type TextKey } from '../text/create-text.ts';
import { useText } from '../text/text-context.tsx';

const USUAL = ['teams', 'outlook', 'phones', 'other-tenants'] as const;

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: 1.5 },
  summary: { cursor: 'pointer' },
  more: { color: tokens.colorBrandForegroundLink },
  list: { display: 'grid', gap: '4px', marginBlock: '8px 0', paddingInlineStart: '20px', maxWidth: '72ch' },
});

interface NotAskedProps {
  /** As the receipt names them; null before there is one. */
  readonly names: readonly string[] | null;
}

/** The copies that nobody can ask, with the times that are known. */
export function NotAsked({ names }: NotAskedProps) {
  const styles = useStyles();
  const text = useText();
  const keys = (names ?? USUAL).map((name) => `notAsked.${name}`).filter((key): key is TextKey => isTextKey(key));
  return (
    <details className={styles.line}>
      <summary className={styles.summary}>
        {text.say('photo.places.not-asked')}{' '}
        <span className={styles.more}>{text.say('photo.places.how-long')}</span>
      </summary>
      <ul className={styles.list}>
        {keys.map((key) => (
          <li key={key}>{text.say(key)}</li>
        ))}
        <li>{text.say('notAsked.people-say')}</li>
      </ul>
    </details>
  );
}
