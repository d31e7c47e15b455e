import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkFilled,
  ClockFilled,
  EqualOffFilled,
  type FluentIcon,
  LockClosedFilled,
  QuestionFilled,
  SubtractFilled,
} from '@fluentui/react-icons';
import type { Verdict } from '../../contract/place.ts';

const ICONS: Readonly<Record<Verdict, FluentIcon>> = {
  same: CheckmarkFilled,
  older: ClockFilled,
  other: EqualOffFilled,
  none: SubtractFilled,
  refused: LockClosedFilled,
  unknown: QuestionFilled,
};

const useStyles = makeStyles({
  badge: {
    position: 'absolute',
    insetInlineEnd: '-6px',
    bottom: '-4px',
    width: '24px',
    height: '24px',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorNeutralBackground1}`,
    borderRadius: tokens.borderRadiusCircular,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '14px',
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { color: 'Canvas', backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  same: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  older: { backgroundColor: tokens.colorStatusWarningForeground1 },
  other: { backgroundColor: tokens.colorStatusDangerForeground1 },
  none: {},
  refused: {},
  unknown: {},
});

interface VerdictIconProps {
  readonly verdict: Verdict;
}

/** The verdict by shape, so that colour is never alone in telling it. */
export function VerdictIcon({ verdict }: VerdictIconProps) {
  const styles = useStyles();
  const Icon = ICONS[verdict];
  return (
    <span className={mergeClasses(styles.badge, styles[verdict])} aria-hidden>
      <Icon />
    </span>
  );
}
