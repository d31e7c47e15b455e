import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  ArrowCircleRightFilled,
  CheckmarkCircleFilled,
  CircleRegular,
  ErrorCircleFilled,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import type { AttemptState, AttemptStepState } from '../../contract/attempt-state.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { isByBrowser, shownSteps, whatNow } from './guide.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: '2px 12px',
    alignItems: 'center',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  icon: { width: '24px', height: '24px', fontSize: '24px', flexShrink: 0 },
  now: { gridColumn: 2, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  current: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  skipped: { color: tokens.colorNeutralForeground3 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const ICONS = {
  waiting: CircleRegular,
  current: ArrowCircleRightFilled,
  done: CheckmarkCircleFilled,
  failed: ErrorCircleFilled,
  skipped: SubtractCircleRegular,
} as const satisfies Readonly<Record<AttemptStepState, unknown>>;

interface GuideStepsProps {
  readonly attempt: AttemptState;
}

/** All steps from the start, so that nothing jumps, and under the current one what to do now. */
export function GuideSteps({ attempt }: GuideStepsProps) {
  const styles = useStyles();
  const text = useText();
  const name = isolate(attempt.person.displayName);
  const way = isByBrowser(attempt) ? 'browser' : 'window';
  return (
    <>
      <ol className={styles.list}>
        {shownSteps(attempt).map(({ step, state }) => {
          const Icon = ICONS[state];
          const isCurrent = state === 'current';
          return (
            <li
              key={step}
              className={mergeClasses(styles.row, isCurrent && styles.here)}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden />
              <Text
                size={400}
                className={mergeClasses(isCurrent && styles.strong, state === 'waiting' && styles.quiet)}
              >
                {text.say(`refresh.step.${step}`, { name, way })}
                <span className={styles.hidden}>, {text.say(`refresh.step.state.${state}`)}</span>
              </Text>
              {isCurrent && (
                <Text className={styles.now}>
                  {text.say(whatNow(attempt), { name, page: isolate(attempt.page ?? '') })}
                </Text>
              )}
            </li>
          );
        })}
      </ol>
      <div role="status" className={styles.hidden}>
        {attempt.end === null && text.say(whatNow(attempt), { name, page: isolate(attempt.page ?? '') })}
      </div>
    </>
  );
}
