import { Caption1, makeStyles, Switch, tokens, useId } from '@fluentui/react-components';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  // The label lines up with the rest of the column; the switch brings its own margin.
  field: { marginInlineStart: '-8px', marginBlock: '-8px' },
  note: { color: tokens.colorNeutralForeground3 },
});

interface RoomSwitchProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Room around a portrait that is too tight, and what that room is made of. */
export function RoomSwitch({ isOn, onChange }: RoomSwitchProps) {
  const styles = useStyles();
  const text = useText();
  const noteId = useId('room');
  return (
    <div>
      <Switch
        className={styles.field}
        checked={isOn}
        label={text.say('crop.room')}
        aria-describedby={noteId}
        onChange={(_event, { checked }) => onChange(checked)}
      />
      <Caption1 block id={noteId} className={styles.note}>
        {text.say('crop.room.note')}
      </Caption1>
    </div>
  );
}
