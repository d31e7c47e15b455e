import {
  FluentProvider,
  RendererProvider,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
} from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { TextSize } from '../../../contract/station/station-state.ts';
import { FONT_FAMILY, styleRenderer } from '../../theme/style-renderer.ts';
import { useMediaQuery } from '../../theme/use-media-query.ts';
import { useStationText } from '../words/station-text-context.tsx';

/** Read from a metre away. In rem, so that the person's text size makes all of it larger. */
const LARGE_TYPE = {
  fontFamilyBase: FONT_FAMILY,
  fontSizeBase200: '1.5rem',
  lineHeightBase200: '2rem',
  fontSizeBase300: '1.75rem',
  lineHeightBase300: '2.375rem',
  fontSizeBase400: '2rem',
  lineHeightBase400: '2.625rem',
  fontSizeBase500: '2.25rem',
  lineHeightBase500: '3rem',
  fontSizeBase600: '2.75rem',
  lineHeightBase600: '3.5rem',
} as const satisfies Partial<Theme>;

/** The colours of the app's mark. */
export const BRAND = {
  colorBrandBackground: '#4c5fe0',
  colorBrandBackgroundHover: '#5b6ee8',
  colorBrandBackgroundPressed: '#3a4bc4',
  colorBrandForeground1: '#aab4ff',
  colorNeutralBackground1: '#11131f',
  colorNeutralBackground1Hover: '#1f2338',
  colorNeutralBackground1Pressed: '#171a2b',
  colorNeutralBackground2: '#171a29',
  colorNeutralBackground3: '#1e2235',
  colorNeutralStroke1: '#70769a',
  colorNeutralStroke1Hover: '#a3a9cc',
  colorNeutralForeground2: '#d9dcef',
  colorNeutralForeground3: '#b9bedb',
} as const satisfies Partial<Theme>;

interface StationThemeProps {
  readonly textSize: TextSize;
  readonly children: ReactNode;
}

/** Dark, large and in the colours of the app; the system's own colours where it forces them. */
export function StationTheme({ textSize, children }: StationThemeProps) {
  const { direction } = useStationText();
  const isForced = useMediaQuery('(forced-colors: active)');
  const theme: Theme = isForced
    ? { ...teamsHighContrastTheme, ...LARGE_TYPE }
    : { ...webDarkTheme, ...BRAND, ...LARGE_TYPE };
  useEffect(() => {
    document.documentElement.style.setProperty('--station-text-size', String(textSize));
  }, [textSize]);
  return (
    <RendererProvider renderer={styleRenderer} targetDocument={document}>
      <FluentProvider theme={theme} dir={direction} style={{ backgroundColor: 'transparent' }}>
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}
