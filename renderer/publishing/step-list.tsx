import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, ErrorCircleFilled } from '@fluentui/react-icons';
import { useText } from '../text/text-context.tsx';
import type { StepRow, StepState } from './publishing-state.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', gap: '12px', alignItems: 'center', minHeight: '28px' },
  icon: { width: '24px', height: '24px', fontSize: '24px', display: 'flex', flexShrink: 0 },
  waiting: { color: tokens.colorNeutralForeground3 },
  running: { fontWeight: tokens.fontWeightSemibold },
  done: {},
  failed: { fontWeight: tokens.fontWeightSemibold },
  failedIcon: { color: tokens.colorStatusDangerForeground1 },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface StepListProps {
  readonly steps: readonly StepRow[];
}

/** All steps from the start, so that nothing jumps when one begins. */
export function StepList({ steps }: StepListProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <ol className={styles.list}>
      {steps.map(({ step, state }) => (
        <li key={step} className={styles.row} aria-current={state === 'running' ? 'step' : undefined}>
          <StepIcon state={state} />
          <Text className={mergeClasses(styles[state])} size={400}>
            {text.say(state === 'done' ? `step.${step}` : `step.${step}.running`)}
            <span className={styles.hidden}>, {text.say(`step.state.${state}`)}</span>
          </Text>
        </li>
      ))}
    </ol>
  );
}

function StepIcon({ state }: { readonly state: StepState }) {
  const styles = useStyles();
  switch (state) {
    case 'running':
      return (
        <span className={styles.icon} aria-hidden>
          <Spinner size="tiny" />
        </span>
      );
    case 'done':
      return <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.doneIcon)} />;
    case 'failed':
      return <ErrorCircleFilled className={mergeClasses(styles.icon, styles.failedIcon)} />;
    case 'waiting':
      return <CircleRegular className={mergeClasses(styles.icon, styles.waiting)} />;
  }
}
