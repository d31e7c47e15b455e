import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1040px',
    marginInline: 'auto',
    padding: '8px clamp(16px, 4vw, 40px) 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    outlineStyle: 'none',
  },
  heading: { ...typographyStyles.title3, outlineStyle: 'none', margin: 0 },
  centred: { justifyContent: 'center', alignItems: 'center', textAlign: 'center' },
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // At high zoom a bar that stays would hide the page it belongs to.
    '@media (max-height: 400px)': { position: 'static' },
  },
  actions: {
    boxSizing: 'border-box',
    maxWidth: '1040px',
    marginInline: 'auto',
    padding: '12px clamp(16px, 4vw, 40px)',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'flex-end',
  },
  // A quiet button has room around its words; the words are what lines up with the page.
  start: { marginInline: '-12px auto', '& button': { minWidth: 'auto' } },
});

interface PageFrameProps {
  /** For the window's title and the task switcher. */
  readonly title: string;
  readonly isDemo: boolean;
  readonly heading: string;
  readonly isCentred?: boolean;
  /** Quiet actions, at the start of the bottom bar. */
  readonly secondary?: ReactNode;
  /** What most people do next, always at the end of the bottom bar. */
  readonly primary?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its heading takes the focus when it opens, its primary button is always at the same place. */
export function PageFrame({ title, isDemo, heading, isCentred, secondary, primary, children }: PageFrameProps) {
  const styles = useStyles();
  const text = useText();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text.say(isDemo ? 'app.title.demo' : 'app.title', { page: title });
  }, [text, title, isDemo]);
  useEffect(() => {
    headingRef.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <>
      <main className={mergeClasses(styles.main, isCentred && styles.centred)}>
        <h1 ref={headingRef} tabIndex={-1} className={styles.heading}>
          {heading}
        </h1>
        {children}
      </main>
      {primary !== undefined && (
        <footer className={styles.footer}>
          <div className={styles.actions}>
            {secondary !== undefined && <div className={styles.start}>{secondary}</div>}
            {primary}
          </div>
        </footer>
      )}
    </>
  );
}
