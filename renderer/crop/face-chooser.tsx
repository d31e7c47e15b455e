import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Face, OpenedPortrait } from '../../contract/photo.ts';
import { useText } from '../text/text-context.tsx';
import { type CropState, suggestedCrop } from './crop-state.ts';
import { drawPhoto } from './draw-photo.ts';
import { useExtendedPreview } from './extended-preview.ts';
import { placeOfFace } from './face-place.ts';
import type { ExtendedPreview } from './preview-bitmap.ts';

const EDGE_PIXELS = 56;

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
  },
  face: {
    padding: '2px',
    border: `2px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    lineHeight: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  circle: { borderRadius: tokens.borderRadiusCircular, width: `${EDGE_PIXELS}px`, height: `${EDGE_PIXELS}px` },
});

interface FaceChooserProps {
  readonly portrait: OpenedPortrait;
  readonly state: CropState;
  /** Address of the portrait's preview. */
  readonly url: string | null;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Whose photo it is, where a picture shows several people. */
export function FaceChooser({ portrait, state, url, chosen, onChoose }: FaceChooserProps) {
  const styles = useStyles();
  const text = useText();
  const preview = useExtendedPreview(url);
  const { faces } = portrait.facts;
  return (
    <fieldset className={styles.group} aria-label={text.say('crop.faces')}>
      <Caption1>{text.say('crop.faces')}</Caption1>
      {faces.map((face, index) => (
        <button
          key={`${face.box.left},${face.box.top}`}
          type="button"
          className={mergeClasses(styles.face, index === chosen && styles.chosen)}
          aria-pressed={index === chosen}
          aria-label={text.say('crop.face', { number: index + 1, place: placeOfFace(faces, index, state) })}
          onClick={() => onChoose(index)}
        >
          <FaceCircle portrait={portrait} face={face} preview={preview} />
        </button>
      ))}
    </fieldset>
  );
}

interface FaceCircleProps {
  readonly portrait: OpenedPortrait;
  readonly face: Face;
  readonly preview: ExtendedPreview | null;
}

function FaceCircle({ portrait, face, preview }: FaceCircleProps) {
  const styles = useStyles();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const deviceEdge = Math.round(EDGE_PIXELS * window.devicePixelRatio);
  useEffect(() => {
    const context = canvasRef.current?.getContext('2d');
    if (!context || preview === null) return;
    context.imageSmoothingQuality = 'high';
    drawPhoto(context, deviceEdge, preview, suggestedCrop(portrait.facts, face.crop));
  }, [preview, portrait, face, deviceEdge]);
  return <canvas ref={canvasRef} className={styles.circle} width={deviceEdge} height={deviceEdge} aria-hidden />;
}
