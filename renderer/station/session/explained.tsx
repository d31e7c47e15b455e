import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  explained: {
    marginBlock: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2rem clamp(2rem, 5vw, 5rem)',
  },
  icon: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: 'clamp(120px, 30vmin, 320px)',
    height: 'clamp(120px, 30vmin, 320px)',
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'rgb(255 255 255 / 8%)',
    color: tokens.colorBrandForeground1,
    fontSize: 'clamp(64px, 16vmin, 176px)',
    '@media (forced-colors: active)': { border: '2px solid CanvasText' },
  },
  words: {
    flex: '1 1 24rem',
    maxWidth: '46rem',
    display: 'grid',
    gap: '1.25rem',
    fontSize: '2rem',
    lineHeight: 1.4,
    textWrap: 'pretty',
    '& p': { margin: 0 },
  },
});

interface ExplainedProps {
  readonly icon: ReactElement;
  /** Paragraphs. */
  readonly children: ReactNode;
}

/** A picture of what this is about, and few sentences. */
export function Explained({ icon, children }: ExplainedProps) {
  const styles = useStyles();
  return (
    <div className={styles.explained}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.words} data-spoken="">
        {children}
      </div>
    </div>
  );
}
