import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
  column: { display: 'grid', gap: '16px', minWidth: 0 },
  card: {
    minWidth: 0,
    padding: '16px 20px 20px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    display: 'grid',
    gap: '12px',
    justifyItems: 'start',
    overflowWrap: 'anywhere',
    ...typographyStyles.body1,
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Cards beside each other as far as there is room. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().columns}>{children}</div>;
}

export function Column({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().column}>{children}</div>;
}

interface CardProps {
  readonly heading: string;
  readonly children: ReactNode;
}

/** One thing that the operator looks after. */
export function Card({ heading, children }: CardProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

interface LineProps {
  readonly isQuiet?: boolean;
  readonly children: ReactNode;
}

export function Line({ isQuiet = false, children }: LineProps) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.line, isQuiet && styles.quiet)}>{children}</p>;
}

export function CardActions({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().actions}>{children}</div>;
}
