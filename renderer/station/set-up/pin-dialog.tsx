import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type KeyboardEvent, useReducer } from 'react';
import { OnScreenKeyboard } from '../keyboard/on-screen-keyboard.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { useAsking } from '../operator/use-asking.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { FRESH_PIN, pinToSet, reducePinEntry } from './pin-entry.ts';

const useStyles = makeStyles({
  surface: { width: 'min(100%, 420px)' },
  content: { display: 'grid', gap: '12px' },
  input: { height: '56px', '& input': { fontSize: '24px', letterSpacing: '0.3em', textAlign: 'center' } },
  fault: { margin: 0, minHeight: '2.5em', color: tokens.colorStatusDangerForeground1 },
});

/** Choose a PIN, and enter it again. */
export function PinDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const text = useStationText();
  const [entry, dispatch] = useReducer(reducePinEntry, FRESH_PIN);
  const asking = useAsking();
  const next = () => {
    const pin = pinToSet(entry);
    if (pin === null) return dispatch({ type: 'next' });
    asking.ask(async () => {
      const set = await window.station.setUp({ type: 'set-pin', pin });
      if (set.ok) onClose();
      return set;
    });
  };
  const label = text.say(`station.set-up.pin.${entry.step}`);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.say('station.set-up.pin.choose')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Input
              // Each of the two is a field of its own, and has the focus first.
              key={entry.step}
              className={styles.input}
              type="password"
              inputMode="none"
              autoComplete="off"
              autoFocus
              dir="ltr"
              aria-label={label}
              placeholder={label}
              value={entry.digits}
              onChange={(_event, { value }) => dispatch({ type: 'changed', text: value })}
              onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && next()}
            />
            <p className={styles.fault} role="alert">
              {entry.fault !== null && text.say(`station.set-up.pin.${entry.fault}`)}
            </p>
            {asking.failure !== null && <FailureLine failure={asking.failure} isNews />}
            <OnScreenKeyboard layouts={['digits']} isMore={false} onTyped={dispatch} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{text.say('station.cancel')}</Button>
            <Button appearance="primary" disabled={asking.isBusy} onClick={next}>
              {text.say(entry.step === 'first' ? 'station.next' : 'station.set-up.pin.set-it')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
