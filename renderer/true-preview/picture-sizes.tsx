import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useDevicePixelRatio } from '../shared/use-device-pixel-ratio.ts';
import { useText } from '../text/text-context.tsx';
import type { Renditions } from './choose-rendition.ts';

const useStyles = makeStyles({
  // Real pixels don't shrink to fit: what is wider than the window is scrolled to.
  scroll: { overflowX: 'auto', paddingBottom: '8px' },
  list: { display: 'flex', flexWrap: 'wrap', gap: '16px 20px', alignItems: 'end', margin: 0, padding: 0 },
  item: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0 },
  picture: { display: 'block', maxWidth: 'none', forcedColorAdjust: 'none' },
  missing: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    padding: '8px',
    maxWidth: '160px',
  },
});

interface PictureSizesProps {
  readonly name: string;
  readonly renditions: Renditions;
  readonly sizes: readonly { readonly edgePixels: number; readonly label: string }[];
}

/** Pictures as a service serves them, one pixel of theirs for one of the screen's. */
export function PictureSizes({ name, renditions, sizes }: PictureSizesProps) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={name}>
      <div className={styles.list}>
        {sizes.map(({ edgePixels, label }) => (
          <PictureSize key={label} edgePixels={edgePixels} label={label} url={renditions.get(edgePixels)} />
        ))}
      </div>
    </section>
  );
}

interface PictureSizeProps {
  readonly edgePixels: number;
  readonly label: string;
  readonly url: string | undefined;
}

function PictureSize({ edgePixels, label, url }: PictureSizeProps) {
  const styles = useStyles();
  const text = useText();
  const edge = edgePixels / useDevicePixelRatio();
  return (
    <figure className={styles.item}>
      {url === undefined ? (
        <Text size={200} className={styles.missing}>
          {text.say('preview.missing')}
        </Text>
      ) : (
        <img
          className={styles.picture}
          style={{ width: `${edge}px`, height: `${edge}px` }}
          src={url}
          alt={text.say('preview.picture', { size: edgePixels })}
          decoding="sync"
        />
      )}
      <figcaption>
        <Text size={200}>{label}</Text>
      </figcaption>
    </figure>
  );
}
