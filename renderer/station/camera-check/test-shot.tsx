import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Shot } from '../../camera/take-shots.ts';
import { CardActions, Line } from '../operator/card.tsx';
import { useStationText } from '../words/station-text-context.tsx';
import { findingsOfShot } from './findings-of-shot.ts';

const useStyles = makeStyles({
  picture: {
    maxWidth: '100%',
    maxHeight: 'min(46vh, 360px)',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: '#101010',
  },
  findings: { margin: 0, paddingInlineStart: '20px' },
});

interface TestShotProps {
  readonly shot: Shot | undefined;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** A picture that stays on this page and is dropped with it, and what would be said of it. */
export function TestShot({ shot, onAgain, onClose }: TestShotProps) {
  const styles = useStyles();
  const text = useStationText();
  const url = useBlobUrl(shot?.blob);
  const findings = findingsOfShot(text, shot?.frame ?? null);
  return (
    <>
      {url !== null && <img className={styles.picture} src={url} alt={text.say('station.camera-check.shot')} />}
      <div role="status">
        {findings === null && <Line>{text.say('station.camera-check.not-looked')}</Line>}
        {findings?.length === 0 && <Line>{text.say('station.camera-check.well')}</Line>}
        {findings !== null && findings.length > 0 && (
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
        {shot !== undefined && (
          <Line isQuiet>{text.say('station.camera-check.size', { width: shot.width, height: shot.height })}</Line>
        )}
      </div>
      <CardActions>
        <Button onClick={onAgain}>{text.say('station.camera-check.again')}</Button>
        <Button appearance="subtle" onClick={onClose}>
          {text.say('station.camera-check.close')}
        </Button>
      </CardActions>
    </>
  );
}

function useBlobUrl(blob: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (blob === undefined) return undefined;
    const created = URL.createObjectURL(blob);
    setUrl(created);
    return () => {
      URL.revokeObjectURL(created);
    };
  }, [blob]);
  return url;
}
