import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useStationText } from '../words/station-text-context.tsx';

interface ConfirmButtonProps {
  readonly label: string;
  /** Tells buttons of one label apart, for who hears them. */
  readonly name?: string;
  readonly question: string;
  /** What will be lost. */
  readonly loss: string;
  readonly isSmall?: boolean;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
}

/** A button for what can't be undone: it asks first, and says what will be lost. */
export function ConfirmButton({ label, name, question, loss, isSmall, isDisabled, onConfirm }: ConfirmButtonProps) {
  const text = useStationText();
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button
          size={isSmall === true ? 'small' : 'medium'}
          disabled={isDisabled === true}
          {...(name === undefined ? {} : { 'aria-label': name })}
        >
          {label}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question}</DialogTitle>
          <DialogContent>{loss}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="secondary">{text.say('station.keep')}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={onConfirm}>
                {label}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
