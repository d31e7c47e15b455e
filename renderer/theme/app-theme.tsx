import {
  createDOMRenderer,
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
import { useMediaQuery } from './use-media-query.ts';

/** Windows 11's own typeface first, as in the users' other Microsoft apps. */
const FONT_FAMILY =
  '"Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, "Noto Sans", "Helvetica Neue", sans-serif';

const nonceMeta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"], meta[name="csp-nonce"]');
// Browsers hide the attribute but keep the property.
const styleNonce = nonceMeta?.nonce || nonceMeta?.content;
const renderer = createDOMRenderer(document, {
  // The protocol handler writes a fresh nonce into each page; without one only the static style sheet applies.
  ...(styleNonce ? { styleElementAttributes: { nonce: styleNonce } } : {}),
});

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column' },
});

interface AppThemeProps {
  readonly children: ReactNode;
}

/** Fluent's light, dark or high-contrast look, as the system has it. */
export function AppTheme({ children }: AppThemeProps) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
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
