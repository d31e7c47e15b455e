import { Button, Field, makeStyles } from '@fluentui/react-components';
import { useReducer, useState } from 'react';
import { NOTHING_TYPED, reduceTyping } from '../keyboard/typing.ts';
import { Line } from '../operator/card.tsx';
import { FailureLine } from '../operator/failure-line.tsx';
import { TypedInput } from '../operator/typed-input.tsx';
import { useAsking } from '../operator/use-asking.ts';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px', justifyItems: 'start', width: '100%' },
  field: { width: '100%' },
});

/** Let a photo pass that policy held back. The reason is written down, so there has to be one. */
export function LetPass() {
  const styles = useStyles();
  const text = useStationText();
  const [typing, dispatch] = useReducer(reduceTyping, NOTHING_TYPED);
  const [isAsked, setAsked] = useState(false);
  const asking = useAsking();
  const reason = typing.text.trim();
  const pass = () => {
    setAsked(true);
    if (reason !== '') asking.ask(() => window.station.operator.act({ type: 'let-pass', reason }));
  };
  const missing = isAsked && reason === '' ? { validationMessage: text.say('station.panel.let-pass.missing') } : {};
  return (
    <div className={styles.form}>
      <Line>{text.say('station.panel.let-pass.about')}</Line>
      <Field className={styles.field} label={text.say('station.panel.let-pass.reason')} {...missing}>
        <TypedInput typing={typing} onTyped={dispatch} />
      </Field>
      <Button disabled={asking.isBusy} onClick={pass}>
        {text.say('station.panel.let-pass')}
      </Button>
      {asking.failure !== null && <FailureLine failure={asking.failure} isNews />}
    </div>
  );
}
