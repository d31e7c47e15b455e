import {
  FluentProvider,
  makeStyles,
  RendererProvider,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../text/text-context.tsx';
import { FONT_FAMILY, styleRenderer } from './style-renderer.ts';
import { useMediaQuery } from './use-media-query.ts';

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column' },
});

interface AppThemeProps {
  readonly children: ReactNode;
}

/** Fluent's light, dark or high-contrast look, as the system has it. */
export function AppTheme({ children }: AppThemeProps) {
  return (
    <RendererProvider renderer={styleRenderer} targetDocument={document}>
      <ThemedPage>{children}</ThemedPage>
    </RendererProvider>
  );
}

/** Apart from `AppTheme`, because styles used outside the renderer's provider would get no nonce. */
function ThemedPage({ children }: AppThemeProps) {
  const styles = useStyles();
  const { direction } = useText();
  const theme = useSystemTheme();
  return (
    <FluentProvider theme={theme} dir={direction}>
      {/* Not on the provider: Fluent copies the provider's classes to every menu and tooltip. */}
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}

function useSystemTheme(): Theme {
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isForced = useMediaQuery('(forced-colors: active)');
  const base = isDark ? webDarkTheme : webLightTheme;
  return { ...(isForced ? teamsHighContrastTheme : base), fontFamilyBase: FONT_FAMILY };
}
