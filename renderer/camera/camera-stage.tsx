import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../text/text-context.tsx';
import type { CameraState } from './camera-state.ts';
import { FrameFaultNotice } from './frame-fault-notice.tsx';

const useStyles = makeStyles({
  // A room for the picture that is as large as the page allows, whatever shape the picture has.
  stage: {
    position: 'relative',
    flexGrow: 1,
    minHeight: '240px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: '#101010',
    color: '#ffffff',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  // Apart from the stage: a container's units know a size that is given, not one that flex layout finds.
  room: { position: 'absolute', inset: 0, containerType: 'size', display: 'grid', placeItems: 'center' },
  frame: { position: 'relative' },
  video: {
    display: 'block',
    width: '100%',
    height: '100%',
    objectFit: 'fill',
    // People know themselves from the mirror. The photo is not mirrored.
    transform: 'scaleX(-1)',
    transitionProperty: 'opacity',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  unseen: { opacity: 0 },
  layer: { position: 'absolute', inset: 0, pointerEvents: 'none' },
  centre: { display: 'grid', placeItems: 'center' },
  count: {
    fontSize: 'clamp(96px, 40cqh, 240px)',
    lineHeight: 1,
    fontWeight: tokens.fontWeightBold,
    color: '#ffffff',
    textShadow: '0 2px 24px rgb(0 0 0 / 70%)',
    animationName: { from: { transform: 'scale(1.25)', opacity: 0 }, '30%': { transform: 'scale(1)', opacity: 1 } },
    animationDuration: '1s',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  flash: {
    backgroundColor: '#ffffff',
    opacity: 0,
    animationName: { from: { opacity: 0.9 }, to: { opacity: 0 } },
    animationDuration: '400ms',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

interface CameraStageProps {
  readonly state: CameraState;
  readonly stream: MediaStream | null;
  readonly onFrame: () => void;
  /** The element that plays the stream, for whoever looks at its frames. */
  readonly onVideo: (video: HTMLVideoElement | null) => void;
  /** Drawn over the picture and exactly as large. */
  readonly overlay: ReactNode;
  /** In place of the app's own words about a picture that shows nothing. */
  readonly notice?: ReactNode;
}

/** The live picture, mirrored, as large as the page allows; never turned round with the language. */
export function CameraStage({ state, stream, onFrame, onVideo, overlay, notice }: CameraStageProps) {
  const styles = useStyles();
  const text = useText();
  const videoRef = useRef<HTMLVideoElement>(null);
  const [size, setSize] = useState({ width: 16, height: 9 });
  useEffect(() => {
    onVideo(videoRef.current);
    return () => {
      onVideo(null);
    };
  }, [onVideo]);
  useEffect(() => {
    if (videoRef.current !== null) videoRef.current.srcObject = stream;
  }, [stream]);
  const readSize = () => {
    const { videoWidth: width = 0, videoHeight: height = 0 } = videoRef.current ?? {};
    if (width > 0 && height > 0) setSize({ width, height });
  };
  const ratio = size.width / size.height;
  return (
    <div className={styles.stage} dir="ltr">
      <div className={styles.room}>
        <div className={styles.frame} style={{ aspectRatio: ratio, width: `min(100cqw, 100cqh * ${ratio})` }}>
          <video
            ref={videoRef}
            className={mergeClasses(styles.video, isSeen(state) ? undefined : styles.unseen)}
            aria-label={text.say('camera.preview')}
            autoPlay
            muted
            playsInline
            onResize={readSize}
            onLoadedData={() => {
              readSize();
              onFrame();
            }}
          />
          {isSeen(state) && <div className={styles.layer}>{overlay}</div>}
        </div>
        <div className={mergeClasses(styles.layer, styles.centre)}>
          {(state.phase === 'starting' || state.phase === 'paused') && (
            <Spinner appearance="inverted" label={text.say('camera.starting')} labelPosition="below" />
          )}
          {state.phase === 'counting' && (
            <span key={state.left} className={styles.count} aria-hidden>
              {state.left}
            </span>
          )}
        </div>
      </div>
      {state.phase === 'taking' && <div className={mergeClasses(styles.layer, styles.flash)} />}
      {notice ?? (state.phase === 'live' && <FrameFaultNotice fault={state.fault} />)}
    </div>
  );
}

function isSeen({ phase }: CameraState): boolean {
  return phase === 'live' || phase === 'counting' || phase === 'taking';
}
