import { makeStyles, tokens } from '@fluentui/react-components';
import { type Dispatch, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import Cropper, { type MediaSize } from 'react-easy-crop';
import { useText } from '../text/text-context.tsx';
import { frameOnStage, type Point, positionOnStage, type StageView, turnedSize } from './crop-geometry.ts';
import type { CropAction, CropState } from './crop-state.ts';
import type { ExtendedPreview } from './preview-bitmap.ts';
import { ZOOM_FACTOR } from './use-crop-keys.ts';
import { type StagePicture, useStagePicture } from './use-stage-picture.ts';

/** Share of the stage's short side that the mask takes; the rest shows what is left out. */
const MASK_SHARE = 0.88;
const KEY_STEP_PIXELS = 10;
/** Wheels and touchpads report this much for one notch. */
const WHEEL_NOTCH_PIXELS = 100;
/** The reducer keeps the crop within the picture; the library must not clamp a second time. */
const ANY_ZOOM = { minZoom: 0.001, maxZoom: 1000 } as const;

const useStyles = makeStyles({
  stage: {
    position: 'relative',
    width: '100%',
    height: 'clamp(220px, calc(100vh - 376px), 560px)',
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
    backgroundColor: '#1b1a19',
    forcedColorAdjust: 'none',
    // Outside the mask, because the mask clips what it draws itself.
    ':has([role="application"]:focus-visible)': {
      outline: `3px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
  mask: { outlineStyle: 'none', border: '2px solid rgb(255 255 255 / 90%)', color: 'rgb(0 0 0 / 55%)' },
});

interface CropStageProps {
  /** The preview of the upright portrait. */
  readonly url: string;
  /** The same with what lies around it, if there is room around it. */
  readonly surroundings: ExtendedPreview | null;
  readonly state: CropState;
  readonly dispatch: Dispatch<CropAction>;
}

/** The portrait under a round mask: drag, pinch, wheel, or arrow keys. Directions are physical in every language. */
export function CropStage({ url, surroundings, state, dispatch }: CropStageProps) {
  const styles = useStyles();
  const text = useText();
  const stageRef = useRef<HTMLDivElement>(null);
  const maskEdge = useMaskEdge(stageRef);
  const [media, setMedia] = useState<MediaSize | null>(null);
  const picture = useStagePicture(surroundings);
  const isInteracting = useInteractionFlag();
  useWheelZoom(stageRef, dispatch);

  const size = turnedSize(state.portrait, state.turn);
  const view: StageView = {
    scale: media === null ? 1 : innerWidthOf(media, picture) / state.portrait.width,
    maskEdge,
  };
  const { crop, zoom } = positionOnStage(state.frame, size, view);
  const move = (position: Point) => {
    // The library also reports positions that it works out itself when sizes change; the frame is ours to keep.
    if (!isInteracting.current) return;
    dispatch({ type: 'frame-moved', frame: frameOnStage({ crop: position, zoom }, size, view) });
  };
  const pinch = (newZoom: number) => {
    if (isInteracting.current) dispatch({ type: 'zoomed-by', factor: newZoom / zoom });
  };
  return (
    <div className={styles.stage} ref={stageRef} dir="ltr">
      <Cropper
        image={picture?.url ?? url}
        crop={crop}
        zoom={zoom}
        rotation={state.turn + state.angle}
        cropSize={{ width: maskEdge, height: maskEdge }}
        cropShape="round"
        showGrid={false}
        restrictPosition={false}
        zoomWithScroll={false}
        {...ANY_ZOOM}
        keyboardStep={KEY_STEP_PIXELS}
        onCropChange={move}
        onZoomChange={pinch}
        onInteractionStart={isInteracting.start}
        onInteractionEnd={isInteracting.end}
        setMediaSize={setMedia}
        classes={{ cropAreaClassName: styles.mask }}
        style={{ cropAreaStyle: exactly(maskEdge) }}
        cropperProps={{ role: 'application', 'aria-label': text.say('crop.stage') }}
        disableAutomaticStylesInjection
      />
    </div>
  );
}

/** How wide the portrait itself is on the screen. An address that changed shows the picture before it for a moment. */
function innerWidthOf({ width, naturalWidth }: MediaSize, picture: StagePicture | null): number {
  return picture?.width === naturalWidth ? (width * picture.innerWidth) / picture.width : width;
}

/** The library forgets a new `cropSize` that comes together with a new `zoom`, as it does with every resize. */
function exactly(edge: number) {
  return { minWidth: edge, maxWidth: edge, minHeight: edge, maxHeight: edge };
}

/** Whether a person is moving the picture right now, rather than the library adjusting it. */
function useInteractionFlag() {
  const [flag] = useState(() => {
    const state = {
      current: false,
      start: () => {
        state.current = true;
      },
      // The last move of a drag is delivered in the next animation frame.
      end: () => {
        requestAnimationFrame(() => {
          state.current = false;
        });
      },
    };
    return state;
  });
  return flag;
}

function useMaskEdge(stageRef: RefObject<HTMLDivElement | null>): number {
  const [edge, setEdge] = useState(200);
  useEffect(() => {
    const stage = stageRef.current;
    if (stage === null) return undefined;
    const measure = () => {
      setEdge(Math.floor(Math.min(stage.clientWidth, stage.clientHeight) * MASK_SHARE));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [stageRef]);
  return edge;
}

function useWheelZoom(stageRef: RefObject<HTMLDivElement | null>, dispatch: Dispatch<CropAction>) {
  const onWheel = useCallback(
    (event: WheelEvent) => {
      event.preventDefault();
      dispatch({ type: 'zoomed-by', factor: ZOOM_FACTOR ** (-event.deltaY / WHEEL_NOTCH_PIXELS) });
    },
    [dispatch],
  );
  useEffect(() => {
    const stage = stageRef.current;
    // React listens passively, and a passive listener can't keep the page from scrolling.
    stage?.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      stage?.removeEventListener('wheel', onWheel);
    };
  }, [stageRef, onWheel]);
}
