import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Failure } from '../../contract/failure.ts';
import type { ReportOptions } from '../../contract/report.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { settle } from '../shared/settle.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  content: { display: 'grid', gap: '12px' },
  contents: { display: 'flex', flexDirection: 'column', alignItems: 'start' },
});

/** Nobody is named and nobody's picture is given away unless somebody chooses so. */
const CAREFUL: ReportOptions = { format: 'html', names: false, pictures: false };

type SaveState =
  | { readonly phase: 'closed'; readonly wasSaved: boolean }
  | { readonly phase: 'open'; readonly failure: Failure | null }
  | { readonly phase: 'saving' };

interface ReportDialogProps {
  /** Null for oneself. */
  readonly upn: string | null;
}

/** Saves the last receipt as a file: for people to read or for programs, with or without names and pictures. */
export function ReportDialog({ upn }: ReportDialogProps) {
  const text = useText();
  const [state, setState] = useState<SaveState>({ phase: 'closed', wasSaved: false });
  const [options, setOptions] = useState(CAREFUL);
  const save = async () => {
    setState({ phase: 'saving' });
    const saved = await settle(window.bridge.places.saveReport({ upn, ...options }));
    if (!saved.ok) setState({ phase: 'open', failure: saved.failure });
    // Who changed their mind in the system's dialog may still change a choice here.
    else setState(saved.value ? { phase: 'closed', wasSaved: true } : { phase: 'open', failure: null });
  };
  return (
    <>
      <Dialog
        open={state.phase !== 'closed'}
        onOpenChange={(_event, { open }) =>
          setState(open ? { phase: 'open', failure: null } : { phase: 'closed', wasSaved: false })
        }
      >
        <DialogTrigger disableButtonEnhancement>
          <Button size="small" icon={<SaveRegular />}>
            {text.say('report.save')}
          </Button>
        </DialogTrigger>
        <DialogSurface>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <DialogBody>
              <DialogTitle>{text.say('report.title')}</DialogTitle>
              <ReportChoices
                options={options}
                onChange={setOptions}
                failure={state.phase === 'open' ? state.failure : null}
              />
              <DialogActions>
                <DialogTrigger disableButtonEnhancement>
                  <Button>{text.say('report.cancel')}</Button>
                </DialogTrigger>
                <Button type="submit" appearance="primary" disabledFocusable={state.phase === 'saving'}>
                  {text.say('report.choose-file')}
                </Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
      <Text size={200} role="status">
        {state.phase === 'closed' && state.wasSaved && text.say('report.saved')}
      </Text>
    </>
  );
}

interface ReportChoicesProps {
  readonly options: ReportOptions;
  readonly onChange: (options: ReportOptions) => void;
  readonly failure: Failure | null;
}

function ReportChoices({ options, onChange, failure }: ReportChoicesProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <DialogContent className={styles.content}>
      {failure !== null && <FailureNotice failure={failure} />}
      <Field label={text.say('report.format')}>
        <RadioGroup
          value={options.format}
          onChange={(_event, { value }) => onChange({ ...options, format: value === 'json' ? 'json' : 'html' })}
        >
          <Radio value="html" label={text.say('report.format.html')} />
          <Radio value="json" label={text.say('report.format.json')} />
        </RadioGroup>
      </Field>
      <Field label={text.say('report.contents')}>
        <div className={styles.contents}>
          <Checkbox
            checked={options.names}
            label={text.say('report.names')}
            onChange={(_event, { checked }) => onChange({ ...options, names: checked === true })}
          />
          <Checkbox
            checked={options.pictures}
            label={text.say('report.pictures')}
            onChange={(_event, { checked }) => onChange({ ...options, pictures: checked === true })}
          />
        </div>
      </Field>
      <Text size={200}>{text.say('report.no-tokens')}</Text>
    </DialogContent>
  );
}
