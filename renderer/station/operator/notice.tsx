import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: '18px', color: tokens.colorStatusWarningForeground1 },
});

/** A risk that somebody should know of before people come. */
export function Notice({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.notice}>
      <WarningFilled className={styles.icon} aria-hidden />
      <span>{children}</span>
    </div>
  );
}
