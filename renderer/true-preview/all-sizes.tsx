import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
} from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { PHOTO_EDGE_PIXELS } from '../../contract/photo.ts';
import { useText } from '../text/text-context.tsx';
import { useMediaQuery } from '../theme/use-media-query.ts';
import type { Renditions } from './choose-rendition.ts';
import { Ground, type GroundName } from './ground.tsx';
import { SizeGroups } from './size-groups.tsx';

const useStyles = makeStyles({
  // No taller than the heading beside it: at its first size the window just holds the crop page.
  button: { marginBlock: '-2px' },
  surface: {
    width: 'min(960px, calc(100vw - 32px))',
    maxWidth: 'none',
    '@media (max-width: 560px)': { padding: '16px', width: 'calc(100vw - 16px)' },
  },
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', alignContent: 'start' },
  sizes: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', outlineStyle: 'none' },
  failed: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
});

interface AllSizesProps {
  /** Null while they are being made. */
  readonly renditions: Renditions | null;
  readonly hasFailed: boolean;
  readonly onTryAgain: () => void;
  /** Edge of what is cut from the portrait. */
  readonly cropEdgePixels: number;
}

/** A button that opens every size in which Microsoft 365 shows the photo. */
export function AllSizes(props: AllSizesProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" className={styles.button}>
          {text.say('preview.open')}
        </Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface} onKeyDown={keepFromPage}>
        <DialogBody>
          <DialogTitle>{text.say('preview.heading')}</DialogTitle>
          <AllSizesContent {...props} />
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{text.say('preview.close')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function AllSizesContent({ renditions, hasFailed, onTryAgain, cropEdgePixels }: AllSizesProps) {
  const styles = useStyles();
  const text = useText();
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const [ground, setGround] = useState<GroundName>(isDark ? 'dark' : 'light');
  const edge = Math.round(cropEdgePixels);
  const sizesRef = useRef<HTMLDivElement>(null);
  const tryAgain = () => {
    // The button goes; the focus must not leave the dialog with it.
    sizesRef.current?.focus();
    onTryAgain();
  };
  return (
    <DialogContent className={styles.content} tabIndex={0}>
      <Text>{text.say('preview.intro')}</Text>
      {edge < PHOTO_EDGE_PIXELS && <Text>{text.say('preview.enlarged', { size: edge })}</Text>}
      <RadioGroup
        layout="horizontal"
        aria-label={text.say('preview.ground')}
        value={ground}
        onChange={(_event, { value }) => setGround(value === 'dark' ? 'dark' : 'light')}
      >
        <Radio value="light" label={text.say('crop.preview.light')} />
        <Radio value="dark" label={text.say('crop.preview.dark')} />
      </RadioGroup>
      <div ref={sizesRef} tabIndex={-1} className={styles.sizes}>
        {renditions !== null && (
          <Ground name={ground}>
            <SizeGroups renditions={renditions} />
          </Ground>
        )}
        {renditions === null && (hasFailed ? <NotMade onTryAgain={tryAgain} /> : <Making />)}
      </div>
    </DialogContent>
  );
}

function Making() {
  const text = useText();
  return <Spinner label={text.say('preview.making')} />;
}

function NotMade({ onTryAgain }: Pick<AllSizesProps, 'onTryAgain'>) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.failed}>
      <Text role="alert">{text.say('preview.failed')}</Text>
      <Button onClick={onTryAgain}>{text.say('preview.try-again')}</Button>
    </div>
  );
}

/** The page behind has keys of its own, which are not meant here. Tab stays the browser's, Esc the dialog's. */
function keepFromPage(event: KeyboardEvent) {
  if (event.key !== 'Tab') event.stopPropagation();
}
