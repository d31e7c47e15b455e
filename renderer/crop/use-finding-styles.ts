import { makeStyles, tokens } from '@fluentui/react-components';

/** One line about the picture: an icon and words. */
export const useFindingStyles = makeStyles({
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  words: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', alignItems: 'baseline', minWidth: 0 },
  icon: { fontSize: '20px', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  soft: { color: tokens.colorNeutralForeground3 },
  hard: { color: tokens.colorStatusWarningForeground1 },
});
