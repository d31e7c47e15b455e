import { Badge, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { isolate } from '../../text/text.ts';
import { useStationKeys } from '../keys/use-station-keys.ts';
import { useStation } from '../station-context.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { OperatorTheme } from './operator-theme.tsx';

const SIDES = 'clamp(16px, 3vw, 40px)';
const WIDEST = '1640px';

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: '#0b0d17',
    color: tokens.colorNeutralForeground1,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '16px',
    rowGap: '4px',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: WIDEST,
    marginInline: 'auto',
    padding: `20px ${SIDES} 12px`,
  },
  heading: { ...typographyStyles.title2, margin: 0, ':focus-visible': { outlineStyle: 'none' } },
  about: { ...typographyStyles.body1, margin: 0, marginInlineStart: 'auto', color: tokens.colorNeutralForeground2 },
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: WIDEST,
    marginInline: 'auto',
    padding: `0 ${SIDES} 24px`,
  },
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    alignItems: 'center',
    justifyContent: 'flex-end',
    padding: `12px max(${SIDES}, calc((100% - ${WIDEST}) / 2 + 40px))`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // At high zoom a bar that stays would hide the page it belongs to.
    '@media (max-height: 560px)': { position: 'static' },
  },
});

interface OperatorFrameProps {
  readonly heading: string;
  readonly onBack?: () => void;
  /** Quiet ones first, the primary one last: it stands at the end of the bottom bar. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** A page for the operator: small text, much of it, all of it in view. */
export function OperatorFrame({ heading, onBack, actions, children }: OperatorFrameProps) {
  const styles = useStyles();
  const text = useStationText();
  const { state } = useStation();
  const pageRef = useRef<HTMLDivElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useStationKeys(pageRef, onBack, { forReading: true });
  useEffect(() => {
    document.title = text.say(state.isDemo ? 'app.title.demo' : 'app.title', { page: heading });
  }, [text, heading, state.isDemo]);
  useEffect(() => {
    headingRef.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  const about = [
    ...(state.managedBy === null ? [] : [text.say('station.managed-by', { name: isolate(state.managedBy) })]),
    text.say('station.version', { version: state.version }),
  ];
  return (
    <OperatorTheme>
      <div ref={pageRef} className={styles.page} data-page="">
        <header className={styles.top}>
          <h1 ref={headingRef} tabIndex={-1} className={styles.heading}>
            {heading}
          </h1>
          {state.isDemo && (
            <Badge appearance="filled" color="severe">
              {text.say('app.demo')}
            </Badge>
          )}
          <p className={styles.about}>{about.join(' · ')}</p>
        </header>
        <main className={styles.main}>{children}</main>
        <footer className={styles.footer}>{actions}</footer>
      </div>
    </OperatorTheme>
  );
}
