import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { useText } from '../text/text-context.tsx';
import { wordFailure } from '../text/word-failure.ts';

/** As many characters as main takes. */
const LONGEST_ADDRESS = 2000;

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'start', maxWidth: '640px' },
  field: { flex: '1 1 260px', minWidth: 0 },
  // In line with the field, below its label.
  button: { marginTop: '26px' },
});

interface PageAddressProps {
  /** Preset by policy or chosen before; null: none. */
  readonly page: string | null;
  readonly failure: Failure | null;
  readonly onOpen: (page: string) => void;
}

/** The site or page where the photo is behind, typed or pasted; main says whether it is SharePoint's. */
export function PageAddress({ page, failure, onOpen }: PageAddressProps) {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState(page ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') onOpen(typed.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        className={styles.field}
        label={text.say('refresh.page')}
        {...(failure === null ? {} : { validationState: 'error', validationMessage: refusal() })}
      >
        <Input
          type="url"
          inputMode="url"
          dir="ltr"
          value={typed}
          maxLength={LONGEST_ADDRESS}
          placeholder={text.say('refresh.page.example')}
          spellCheck={false}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      <Button type="submit" className={styles.button}>
        {text.say('refresh.page.open')}
      </Button>
    </form>
  );

  function refusal(): string {
    if (failure === null) return '';
    if (failure.kind === 'bad-argument') return text.say('refresh.page.not-sharepoint');
    return wordFailure(text, failure).what;
  }
}
