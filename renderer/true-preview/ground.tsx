import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What a photo is looked at on: apps have a light and a dark theme. */
export type GroundName = 'light' | 'dark';

/** The typeface stays that of the page around it. */
const FONT = { fontFamilyBase: 'inherit' } as const;
const THEMES = { light: { ...webLightTheme, ...FONT }, dark: { ...webDarkTheme, ...FONT } } as const;

const useStyles = makeStyles({
  // What an app draws, whatever this one's own colours are.
  ground: {
    display: 'grid',
    gap: '24px',
    padding: '16px',
    minWidth: 0,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    forcedColorAdjust: 'none',
  },
});

interface GroundProps {
  readonly name: GroundName;
  readonly children: ReactNode;
}

/** An area in Fluent's light or dark look, so that avatars and badges are drawn as an app in that theme does. */
export function Ground({ name, children }: GroundProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[name]} className={styles.ground}>
      {children}
    </FluentProvider>
  );
}
