import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlaceReading } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { placeName } from '../text/place-name.ts';
import type { Text } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { describeReceipt } from './describe-receipt.ts';
import { verdictText } from './verdict-text.ts';

const useStyles = makeStyles({
  details: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', marginBottom: '8px' },
  scroll: { overflowX: 'auto', marginBottom: '8px' },
  table: { borderCollapse: 'collapse', textAlign: 'start', minWidth: '100%' },
  cell: {
    textAlign: 'start',
    padding: '4px 12px 4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  mono: { fontFamily: tokens.fontFamilyMonospace, userSelect: 'all' },
});

interface DetailsProps {
  readonly receipt: Receipt;
}

/** The technical record, folded: what was asked, when, and the request ids to quote. */
export function Details({ receipt }: DetailsProps) {
  const styles = useStyles();
  const text = useText();
  const columns = ['place', 'verdict', 'size', 'asked', 'changed', 'request-id'] as const;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{text.say('app.details')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.say('app.details')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.cell}>
                  {text.say(`photo.details.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {receipt.places.map((reading) => (
              <ReadingRow key={reading.place} reading={reading} />
            ))}
          </tbody>
        </table>
      </section>
      <CopyButton label={text.say('photo.details.copy')} content={describeReceipt(text, receipt)} />
    </details>
  );
}

function ReadingRow({ reading }: { readonly reading: PlaceReading }) {
  const styles = useStyles();
  const text = useText();
  const none = text.say('photo.details.none');
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {placeName(text, reading.place)}
      </th>
      <td className={styles.cell}>
        {verdictText(text, reading)}
        {reading.failure !== undefined && <div>{reading.failure.message}</div>}
        {reading.alike === true && <div>{text.say('photo.details.alike')}</div>}
      </td>
      <td className={styles.cell}>{sizeOf(text, reading) ?? none}</td>
      <td className={styles.cell}>{text.exactTime(reading.asOf)}</td>
      <td className={styles.cell}>{reading.changedAt === undefined ? none : text.exactTime(reading.changedAt)}</td>
      <td className={styles.cell}>
        <bdi dir="ltr" className={styles.mono}>
          {reading.requestId ?? none}
        </bdi>
      </td>
    </tr>
  );
}

function sizeOf(text: Text, { width, height }: PlaceReading): string | null {
  return width === null || height === null ? null : text.say('photo.details.size-value', { width, height });
}
