import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useDevicePixelRatio } from '../shared/use-device-pixel-ratio.ts';
import { useText } from '../text/text-context.tsx';
import { AllSizes } from '../true-preview/all-sizes.tsx';
import { chooseRendition, type Renditions } from '../true-preview/choose-rendition.ts';
import type { CurrentPreview } from '../true-preview/use-photo-preview.ts';
import type { CropState } from './crop-state.ts';
import { drawPhoto } from './draw-photo.ts';
import type { ExtendedPreview } from './preview-bitmap.ts';

/** Sizes that people meet: the profile page, a Teams meeting, a chat, a mail. */
const LARGE_EDGE_PIXELS = 240;
const SMALL_EDGES_PIXELS = [96, 48, 32] as const;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  caption: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 8px',
    justifyContent: 'space-between',
    alignItems: 'center',
  },
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
  readonly preview: ExtendedPreview | null;
  readonly state: CropState;
  readonly current: CurrentPreview;
}

/** The finished circle at the sizes people meet, on light and on dark. */
export function PhotoPreviews({ preview, state, current }: PhotoPreviewsProps) {
  const styles = useStyles();
  const text = useText();
  const { renditions, hasFailed, tryAgain } = current;
  return (
    <section className={styles.section} aria-labelledby="previews-heading">
      <div className={styles.caption}>
        <Subtitle2 as="h2" id="previews-heading" className={styles.heading}>
          {text.say('crop.preview')}
        </Subtitle2>
        <AllSizes
          renditions={renditions}
          hasFailed={hasFailed}
          onTryAgain={tryAgain}
          cropEdgePixels={state.frame.edge}
        />
      </div>
      {(['light', 'dark'] as const).map((ground) => (
        <fieldset
          key={ground}
          className={mergeClasses(styles.panel, styles[ground])}
          aria-label={text.say(`crop.preview.${ground}`)}
        >
          <Circle preview={preview} renditions={renditions} state={state} edge={LARGE_EDGE_PIXELS} />
          <div className={styles.small}>
            {SMALL_EDGES_PIXELS.map((edge) => (
              <Circle key={edge} preview={preview} renditions={renditions} state={state} edge={edge} />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}

interface CircleProps {
  readonly preview: ExtendedPreview | null;
  readonly renditions: Renditions | null;
  readonly state: CropState;
  readonly edge: number;
}

/** Drawn from the preview at once; what Microsoft 365 would serve takes its place as soon as main has made it. */
function Circle({ preview, renditions, state, edge }: CircleProps) {
  const styles = useStyles();
  const text = useText();
  const ratio = useDevicePixelRatio();
  const chosen = renditions === null ? null : chooseRendition(renditions, edge, ratio);
  const look = { className: styles.circle, style: { width: `${edge}px`, height: `${edge}px` } };
  const label = text.say('crop.preview.description', { size: edge });
  return chosen === null ? (
    <SketchedCircle
      look={look}
      label={label}
      deviceEdge={Math.round(edge * ratio)}
      preview={preview}
      state={state}
    />
  ) : (
    <img {...look} src={chosen.url} alt={label} decoding="sync" />
  );
}

interface SketchedCircleProps extends Pick<CircleProps, 'preview' | 'state'> {
  readonly look: {
    readonly className: string;
    readonly style: { readonly width: string; readonly height: string };
  };
  readonly label: string;
  readonly deviceEdge: number;
}

function SketchedCircle({ look, label, deviceEdge, preview, state }: SketchedCircleProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvasRef.current?.getContext('2d');
    if (!context || preview === null) return;
    context.imageSmoothingQuality = 'high';
    drawPhoto(context, deviceEdge, preview, state);
  }, [preview, state, deviceEdge]);
  return <canvas {...look} ref={canvasRef} width={deviceEdge} height={deviceEdge} role="img" aria-label={label} />;
}
