import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

const useStyles = makeStyles({
  section: {
    outlineStyle: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** Do what a button says that goes by it: the focus stays among the findings, not with nothing. */
export type KeepFocus = (act: () => void) => void;

interface FindingSectionProps {
  readonly label: string;
  readonly children: (keepFocus: KeepFocus) => ReactNode;
}

/** Findings that are read out as they come; it can take the focus. */
export function FindingSection({ label, children }: FindingSectionProps) {
  const styles = useStyles();
  const sectionRef = useRef<HTMLElement>(null);
  const keepFocus = (act: () => void) => {
    sectionRef.current?.focus({ preventScroll: true });
    act();
  };
  return (
    <section
      ref={sectionRef}
      className={styles.section}
      tabIndex={-1}
      aria-label={label}
      aria-live="polite"
      onKeyDown={ignoreEnter}
    >
      {children(keepFocus)}
    </section>
  );
}

/** A second Enter was meant for the button that is gone; it must not publish. */
function ignoreEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key === 'Enter' && event.target === event.currentTarget) event.preventDefault();
}
