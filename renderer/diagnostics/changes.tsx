import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { PlaceChange } from '../../contract/receipt.ts';
import { placeName } from '../text/place-name.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '2px', margin: 0, paddingInlineStart: '20px' },
  body: { paddingBlock: '8px', whiteSpace: 'normal' },
});

interface ChangesProps {
  readonly changes: readonly PlaceChange[];
}

/** What is new since this machine asked the last time. */
export function Changes({ changes }: ChangesProps) {
  const styles = useStyles();
  const text = useText();
  if (changes.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{text.say('diagnostics.changes')}</MessageBarTitle>
        <ul className={styles.list}>
          {changes.map(({ place, before, after, since }) => (
            <li key={place} title={since === null ? undefined : text.exactTime(since)}>
              {before === null
                ? text.say('diagnostics.change.new', {
                    place: isolate(placeName(text, place)),
                    after: text.say(`verdict.${after}`),
                  })
                : text.say('diagnostics.change', {
                    place: isolate(placeName(text, place)),
                    before: text.say(`verdict.${before}`),
                    after: text.say(`verdict.${after}`),
                  })}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
