import {
  FluentProvider,
  makeStyles,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FONT_FAMILY } from '../../theme/style-renderer.ts';
import { useMediaQuery } from '../../theme/use-media-query.ts';
import { BRAND } from '../frame/station-theme.tsx';
import { useStationText } from '../words/station-text-context.tsx';

/** The size of text on the operator's pages: they are read from the chair before the machine, not from a metre away. */
const OPERATOR_TYPE = {
  fontFamilyBase: FONT_FAMILY,
  fontSizeBase200: '14px',
  lineHeightBase200: '20px',
  fontSizeBase300: '16px',
  lineHeightBase300: '22px',
  fontSizeBase400: '18px',
  lineHeightBase400: '26px',
} as const satisfies Partial<Theme>;

const useStyles = makeStyles({
  // A tablet's operator has fingers too, in the dialogs as well.
  touch: { '& .fui-Button': { minHeight: '44px' }, '& .fui-Input': { minHeight: '48px' } },
});

/** Sizes near Fluent's own in place of the station's large ones. */
export function OperatorTheme({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { direction } = useStationText();
  const isForced = useMediaQuery('(forced-colors: active)');
  const theme: Theme = isForced
    ? { ...teamsHighContrastTheme, ...OPERATOR_TYPE }
    : { ...webDarkTheme, ...BRAND, ...OPERATOR_TYPE };
  return (
    <FluentProvider className={styles.touch} theme={theme} dir={direction}>
      {children}
    </FluentProvider>
  );
}
