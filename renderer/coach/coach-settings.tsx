import { Button, Field, makeStyles, Switch } from '@fluentui/react-components';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', columnGap: '24px' },
  eyes: { alignSelf: 'center' },
});

export type AutomaticState = 'on' | 'off' | 'unavailable';
export type AloudState = 'on' | 'off' | 'no-voice' | 'screen-reader';

interface CoachSettingsProps {
  readonly automatic: AutomaticState;
  readonly onAutomatic: (isOn: boolean) => void;
  readonly aloud: AloudState;
  readonly onAloud: (isOn: boolean) => void;
  /** Never speak of eyes again; undefined while there is no reason to offer that. */
  readonly onDismissEyes: (() => void) | undefined;
}

/** What the coach may do by itself: take the photo, and speak. */
export function CoachSettings({ automatic, onAutomatic, aloud, onAloud, onDismissEyes }: CoachSettingsProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.row}>
      <SwitchWithReason
        label={text.say('coach.automatic')}
        isOn={automatic === 'on'}
        whyNot={automatic === 'unavailable' ? text.say('coach.automatic.unavailable') : null}
        onChange={onAutomatic}
      />
      <SwitchWithReason
        label={text.say('coach.aloud')}
        isOn={aloud === 'on'}
        whyNot={aloud === 'no-voice' || aloud === 'screen-reader' ? text.say(`coach.aloud.${aloud}`) : null}
        onChange={onAloud}
      />
      {onDismissEyes !== undefined && (
        <Button className={styles.eyes} size="small" appearance="transparent" onClick={onDismissEyes}>
          {text.say('crop.findings.dismiss')}
        </Button>
      )}
    </div>
  );
}

interface SwitchWithReasonProps {
  readonly label: string;
  readonly isOn: boolean;
  /** Why it can't be switched; null where it can. */
  readonly whyNot: string | null;
  readonly onChange: (isOn: boolean) => void;
}

function SwitchWithReason({ label, isOn, whyNot, onChange }: SwitchWithReasonProps) {
  return (
    <Field {...(whyNot === null ? {} : { hint: whyNot })}>
      <Switch
        label={label}
        checked={isOn}
        disabledFocusable={whyNot !== null}
        onChange={(_event, { checked }) => whyNot === null && onChange(checked)}
      />
    </Field>
  );
}
