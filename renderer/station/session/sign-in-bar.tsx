import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, GlobeRegular } from '@fluentui/react-icons';
import { isolate } from '../../text/text.ts';
import { useStationText } from '../words/station-text-context.tsx';

/** In pixels: the room above the sign-in window is as high at every text size. */
const useStyles = makeStyles({
  bar: {
    boxSizing: 'border-box',
    height: '68px',
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    padding: '4px max(16px, min(4vw, 72px))',
    fontSize: '24px',
  },
  site: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    lineHeight: 1.2,
    overflowWrap: 'anywhere',
  },
  cancel: {
    flexShrink: 0,
    minHeight: '60px',
    padding: '8px 20px',
    borderRadius: '16px',
    fontSize: '24px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface SignInBarProps {
  /** Of the page in the sign-in window; null: none is shown yet. */
  readonly host: string | null;
  readonly onCancel: () => void;
}

/** Above the sign-in window: whose page it shows, which only the station can tell, and the way back. */
export function SignInBar({ host, onCancel }: SignInBarProps) {
  const styles = useStyles();
  const text = useStationText();
  return (
    <div className={styles.bar}>
      <div className={styles.site} role="status">
        {host !== null && (
          <>
            <GlobeRegular aria-hidden />
            <span>{text.say('station.sign-in.site', { host: isolate(host) })}</span>
          </>
        )}
      </div>
      <Button className={styles.cancel} icon={<DismissRegular />} onClick={onCancel}>
        {text.say('station.sign-in.cancel')}
      </Button>
    </div>
  );
}
