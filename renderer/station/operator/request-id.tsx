import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useStationText } from '../words/station-text-context.tsx';

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  // In groups that can be read out, from left to right in every language.
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300, letterSpacing: '0.02em' },
});

/** To be read out, written down or photographed; nothing where no service was asked. */
export function RequestId({ id }: { readonly id: string | null }) {
  const styles = useStyles();
  const text = useStationText();
  if (id === null) return null;
  return (
    <p className={styles.line}>
      {text.say('station.request-id')}{' '}
      <bdi className={styles.id} dir="ltr">
        {id}
      </bdi>
    </p>
  );
}
