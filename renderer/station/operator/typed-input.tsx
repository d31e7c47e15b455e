import { Button, Input, type InputProps, makeStyles } from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { layoutsFor } from '../keyboard/keyboard-layouts.ts';
import { OnScreenKeyboard } from '../keyboard/on-screen-keyboard.tsx';
import type { Typing, TypingAction } from '../keyboard/typing.ts';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  field: { display: 'grid', gap: '8px', width: '100%' },
  input: { width: '100%' },
});

interface TypedInputProps extends Omit<InputProps, 'value' | 'onChange' | 'contentAfter'> {
  readonly typing: Typing;
  readonly onTyped: (action: TypingAction) => void;
}

/** A line of text, by the machine's keyboard or by the one on the screen, which comes where it is asked for. */
export function TypedInput({ typing, onTyped, ...input }: TypedInputProps) {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.field}>
      <Input
        {...input}
        className={styles.input}
        inputMode="none"
        autoComplete="off"
        value={typing.text}
        onChange={(_event, { value }) => onTyped({ type: 'changed', text: value })}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={<KeyboardRegular />}
            aria-label={text.say('station.keyboard')}
            aria-pressed={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        }
      />
      {isOpen && (
        <OnScreenKeyboard
          layouts={layoutsFor(text.locale, state.languages)}
          isMore={typing.isMore}
          onTyped={onTyped}
        />
      )}
    </div>
  );
}
