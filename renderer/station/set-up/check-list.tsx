import { makeStyles, mergeClasses, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  QuestionCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { SelfCheck, SelfCheckResult } from '../../../contract/station/set-up.ts';
import { useStationText } from '../words/station-text-context.tsx';
import { wordCheck } from './word-check.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    columnGap: '12px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  icon: { fontSize: '20px', lineHeight: 1, marginTop: '1px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusWarningForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  words: { minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  result: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  todo: { ...typographyStyles.body1, margin: '2px 0 0' },
});

/** What the machine is like, line by line, and what to do where it is not as it should be. */
export function CheckList({ checks }: { readonly checks: readonly SelfCheck[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {checks.map((check) => (
        <CheckItem key={check.id} check={check} />
      ))}
    </ul>
  );
}

function CheckItem({ check }: { readonly check: SelfCheck }) {
  const styles = useStyles();
  const text = useStationText();
  const { what, todo } = wordCheck(text, check);
  return (
    <li className={styles.item} data-check={check.id} data-result={check.result}>
      <ResultIcon result={check.result} />
      <div className={styles.words}>
        <p className={styles.name}>
          {text.say(`station.check.${check.id}`)}{' '}
          <span className={styles.result}>{text.say(`station.check.result.${check.result}`)}</span>
        </p>
        {what !== null && <p className={styles.line}>{what}</p>}
        {todo !== null && <p className={styles.todo}>{todo}</p>}
      </div>
    </li>
  );
}

function ResultIcon({ result }: { readonly result: SelfCheckResult }): ReactElement {
  const styles = useStyles();
  const classOf = (colour: string) => mergeClasses(styles.icon, colour);
  switch (result) {
    case 'checking':
      return <Spinner size="extra-tiny" aria-hidden />;
    case 'good':
      return <CheckmarkCircleFilled className={classOf(styles.good)} aria-hidden />;
    case 'missing':
      return <WarningFilled className={classOf(styles.missing)} aria-hidden />;
    case 'failed':
      return <ErrorCircleFilled className={classOf(styles.failed)} aria-hidden />;
    case 'unknown':
      return <QuestionCircleRegular className={classOf(styles.unknown)} aria-hidden />;
  }
}
