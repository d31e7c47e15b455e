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
import { type KeyboardEvent, useState } from 'react';
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
});

interface AllSizesProps {
  /** Null while they are being made. */
  readonly renditions: Renditions | null;
  /** Edge of what is cut from the portrait. */
  readonly cropEdgePixels: number;
}

/** A button that opens every size in which Microsoft 365 shows the photo. */
export function AllSizes({ renditions, cropEdgePixels }: AllSizesProps) {
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
          <AllSizesContent renditions={renditions} cropEdgePixels={cropEdgePixels} />
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

function AllSizesContent({ renditions, cropEdgePixels }: AllSizesProps) {
  const styles = useStyles();
  const text = useText();
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  const [ground, setGround] = useState<GroundName>(isDark ? 'dark' : 'light');
  const edge = Math.round(cropEdgePixels);
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
      {renditions === null ? (
        <Spinner label={text.say('preview.making')} />
      ) : (
        <Ground name={ground}>
          <SizeGroups renditions={renditions} />
        </Ground>
      )}
    </DialogContent>
  );
}

/** The page behind has keys of its own, which are not meant here. Tab stays the browser's, Esc the dialog's. */
function keepFromPage(event: KeyboardEvent) {
  if (event.key !== 'Tab') event.stopPropagation();
}
