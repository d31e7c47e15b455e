import { FluentProvider, type Theme, teamsHighContrastTheme, webDarkTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FONT_FAMILY } from '../../theme/style-renderer.ts';
import { useMediaQuery } from '../../theme/use-media-query.ts';
import { BRAND } from '../frame/station-theme.tsx';
import { useStationText } from '../words/station-text-context.tsx';

/** The size of text on the operator's pages: they are read from the chair before the machine, not from a metre away. */
const OPERATOR_TYPE = { fontFamilyBase: FONT_FAMILY } as const satisfies Partial<Theme>;

/** Fluent's own sizes in place of the station's large ones. */
export function OperatorTheme({ children }: { readonly children: ReactNode }) {
  const { direction } = useStationText();
  const isForced = useMediaQuery('(forced-colors: active)');
  const theme: Theme = isForced
    ? { ...teamsHighContrastTheme, ...OPERATOR_TYPE }
    : { ...webDarkTheme, ...BRAND, ...OPERATOR_TYPE };
  return (
    <FluentProvider theme={theme} dir={direction}>
      {children}
    </FluentProvider>
  );
}
