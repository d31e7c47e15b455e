import { Field, makeStyles, Switch } from '@fluentui/react-components';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '24px' },
});

export type AloudState = 'on' | 'off' | 'no-voice' | 'screen-reader';

interface CoachSettingsProps {
  readonly isAutomatic: boolean;
  readonly onAutomatic: (isOn: boolean) => void;
  readonly aloud: AloudState;
  readonly onAloud: (isOn: boolean) => void;
}

/** What the coach may do by itself: take the photo, and speak. */
export function CoachSettings({ isAutomatic, onAutomatic, aloud, onAloud }: CoachSettingsProps) {
  const styles = useStyles();
  const text = useText();
  const why = aloud === 'no-voice' || aloud === 'screen-reader' ? text.say(`coach.aloud.${aloud}`) : null;
  return (
    <div className={styles.row}>
      <Switch
        label={text.say('coach.automatic')}
        checked={isAutomatic}
        onChange={(_event, { checked }) => onAutomatic(checked)}
      />
      <Field {...(why === null ? {} : { hint: why })}>
        <Switch
          label={text.say('coach.aloud')}
          checked={aloud === 'on'}
          disabledFocusable={why !== null}
          onChange={(_event, { checked }) => why === null && onAloud(checked)}
        />
      </Field>
    </div>
  );
}
