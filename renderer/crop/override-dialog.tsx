import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_OVERRIDE_NOTE, OVERRIDE_REASONS, type Override } from '../../contract/override.ts';
import { useText } from '../text/text-context.tsx';
import { overrideOf, reasonOf } from './override-of.ts';

const useStyles = makeStyles({ content: { display: 'grid', gap: '12px' } });

interface OverrideDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOverride: (override: Override) => void;
}

/** Policy holds the photo back: a person says why it is the right one all the same, and that is written down. */
export function OverrideDialog({ isOpen, onClose, onOverride }: OverrideDialogProps) {
  const styles = useStyles();
  const text = useText();
  // None is chosen beforehand: a reason that nobody gave must not stand in the record.
  const [reason, setReason] = useState<Override['reason'] | null>(null);
  const [note, setNote] = useState('');
  const override = overrideOf(reason, note);
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.say('override.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text block>{text.say('override.explanation')}</Text>
            <Field label={text.say('override.reason')} required>
              <RadioGroup value={reason ?? ''} onChange={(_event, { value }) => setReason(reasonOf(value))}>
                {OVERRIDE_REASONS.map((known) => (
                  <Radio key={known} value={known} label={text.say(`override.reason.${known}`)} />
                ))}
              </RadioGroup>
            </Field>
            <Field label={text.say('override.note')} required={reason === 'other'}>
              <Textarea
                value={note}
                maxLength={LONGEST_OVERRIDE_NOTE}
                onChange={(_event, { value }) => setNote(value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.say('override.back')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={override === null}
              onClick={() => override !== null && onOverride(override)}
            >
              {text.say('override.publish')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
