import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    minHeight: '72px',
    minWidth: '10rem',
    maxWidth: '100%',
    padding: '12px 2rem',
    borderRadius: '16px',
    fontSize: '1.75rem',
    lineHeight: 1.25,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    '& .fui-Button__icon': { fontSize: '2rem', width: '2rem', height: '2rem', marginInlineEnd: '0.75rem' },
  },
  quiet: { minWidth: 0, paddingInline: '1.25rem' },
  secondary: { ...shorthands.borderWidth('2px'), backgroundColor: tokens.colorNeutralBackground3 },
});

export type ButtonLook = 'primary' | 'secondary' | 'subtle';

interface StationButtonProps {
  readonly look?: ButtonLook;
  /** What Enter and the first press of a clicker do. At most one a page. */
  readonly isPrimary?: boolean;
  readonly icon?: ReactElement;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly className?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Large enough for a finger that is in a hurry. */
export function StationButton({
  look = 'secondary',
  isPrimary = false,
  icon,
  isDisabled = false,
  isPressed,
  className,
  onPress,
  children,
}: StationButtonProps) {
  const styles = useStyles();
  return (
    <Button
      appearance={look}
      className={mergeClasses(
        styles.button,
        look === 'subtle' && styles.quiet,
        look === 'secondary' && styles.secondary,
        className,
      )}
      icon={icon ?? null}
      disabled={isDisabled}
      aria-pressed={isPressed}
      data-primary={isPrimary ? '' : undefined}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
