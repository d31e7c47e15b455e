import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyButton } from '../shared/copy-button.tsx';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: '8px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  words: {
    margin: 0,
    paddingInlineStart: '12px',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});

/** Nobody can visit SharePoint for somebody else, so here is what to tell them. */
export function WordsToSend() {
  const styles = useStyles();
  const text = useText();
  const words = text.say('desk.words');
  return (
    <section className={styles.box} aria-label={text.say('desk.words.copy')}>
      <Text>{text.say('desk.only-they')}</Text>
      <blockquote className={styles.words}>{words}</blockquote>
      <CopyButton label={text.say('desk.words.copy')} content={words} />
    </section>
  );
}
