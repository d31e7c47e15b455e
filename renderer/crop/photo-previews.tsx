import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OpenedPortrait } from '../../contract/photo.ts';
import { useText } from '../text/text-context.tsx';
import { adjustmentOf, type CropState } from './crop-state.ts';
import { drawPhoto } from './draw-photo.ts';
import { type ExtendedPreview, useExtendedPreview } from './extended-preview.ts';
import { useTruePhoto } from './use-true-photo.ts';

/** Sizes that people meet: the profile page, a Teams meeting, a chat, a mail. */
const LARGE_EDGE_PIXELS = 240;
const SMALL_EDGES_PIXELS = [96, 48, 32] as const;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: 0 },
  panel: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '16px 24px',
    alignItems: 'center',
    padding: '7px 16px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    forcedColorAdjust: 'none',
    margin: 0,
  },
  light: { backgroundColor: '#ffffff' },
  dark: { backgroundColor: '#1f1f1f' },
  small: { display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'center' },
  circle: { borderRadius: tokens.borderRadiusCircular, display: 'block' },
});

interface PhotoPreviewsProps {
  readonly portrait: OpenedPortrait;
  /** Address of the portrait's preview. */
  readonly url: string | null;
  readonly state: CropState;
}

/** The finished circle at the sizes people meet, on light and on dark. */
export function PhotoPreviews({ portrait, url, state }: PhotoPreviewsProps) {
  const styles = useStyles();
  const text = useText();
  const preview = useExtendedPreview(url);
  const truePhoto = useTruePhoto(portrait.portraitId, adjustmentOf(state));
  return (
    <section className={styles.section} aria-labelledby="previews-heading">
      <Subtitle2 as="h2" id="previews-heading" className={styles.heading}>
        {text.say('crop.preview')}
      </Subtitle2>
      {(['light', 'dark'] as const).map((ground) => (
        <fieldset
          key={ground}
          className={mergeClasses(styles.panel, styles[ground])}
          aria-label={text.say(`crop.preview.${ground}`)}
        >
          <Circle preview={preview} truePhoto={truePhoto} state={state} edge={LARGE_EDGE_PIXELS} />
          <div className={styles.small}>
            {SMALL_EDGES_PIXELS.map((edge) => (
              <Circle key={edge} preview={preview} truePhoto={truePhoto} state={state} edge={edge} />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

interface CircleProps {
  readonly preview: ExtendedPreview | null;
  readonly truePhoto: ImageBitmap | null;
  readonly state: CropState;
  readonly edge: number;
}

/** Drawn from the preview at once, and from main's finished photo as soon as that is there. */
function Circle({ preview, truePhoto, state, edge }: CircleProps) {
  const styles = useStyles();
  const text = useText();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const deviceEdge = Math.round(edge * window.devicePixelRatio);
  useEffect(() => {
    const context = canvasRef.current?.getContext('2d');
    if (!context) return;
    context.imageSmoothingQuality = 'high';
    if (truePhoto !== null) context.drawImage(truePhoto, 0, 0, deviceEdge, deviceEdge);
    else if (preview !== null) drawPhoto(context, deviceEdge, preview, state);
  }, [preview, truePhoto, state, deviceEdge]);
  return (
    <canvas
      ref={canvasRef}
      className={styles.circle}
      width={deviceEdge}
      height={deviceEdge}
      style={{ width: `${edge}px`, height: `${edge}px` }}
      role="img"
      aria-label={text.say('crop.preview.description', { size: edge })}
    />
  );
}
