import { makeStyles } from '@fluentui/react-components';
import type { Receipt } from '../../contract/receipt.ts';
import { describeReceipt } from '../places/describe-receipt.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useText } from '../text/text-context.tsx';
import { ReportDialog } from './report-dialog.tsx';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' } });

interface TicketActionsProps {
  readonly receipt: Receipt;
  /** Null for oneself. */
  readonly upn: string | null;
}

/** What was found, to hand on: as text for a ticket, or as a file. */
export function TicketActions({ receipt, upn }: TicketActionsProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.row}>
      <CopyButton label={text.say('diagnostics.copy')} content={describeReceipt(text, receipt)} />
      <ReportDialog upn={upn} />
    </div>
  );
}
