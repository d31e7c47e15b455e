import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useReducer } from 'react';
import type { Adjustment, OpenedPortrait } from '../../contract/photo.ts';
import type { Page, PortraitSource } from '../app-state.ts';
import { PageFrame } from '../shared/page-frame.tsx';
import { useObjectUrl } from '../shared/use-object-url.ts';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { useText } from '../text/text-context.tsx';
import { CropControls } from './crop-controls.tsx';
import { CropStage } from './crop-stage.tsx';
import { adjustmentOf, cropFromAdjustment, reduceCrop, suggestedCrop } from './crop-state.ts';
import { Findings } from './findings.tsx';
import { PhotoPreviews } from './photo-previews.tsx';
import { useCropKeys } from './use-crop-keys.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 396px)',
    gap: '24px 32px',
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
});

interface CropPageProps {
  readonly isDemo: boolean;
  readonly portrait: OpenedPortrait;
  /** What was set before, when this page is come back to. */
  readonly adjustment: Adjustment | null;
  readonly cameFrom: PortraitSource | undefined;
  readonly go: (page: Page) => void;
}

/** Fit the face into the circle. Opens on the suggested crop, so that most people only press Publish. */
export function CropPage({ isDemo, portrait, adjustment, cameFrom, go }: CropPageProps) {
  const styles = useStyles();
  const text = useText();
  const { facts } = portrait;
  const suggested = useMemo(() => suggestedCrop(facts), [facts]);
  const start = adjustment === null ? suggested : cropFromAdjustment(facts, adjustment);
  const [state, dispatch] = useReducer(reduceCrop, start);
  const url = useObjectUrl(portrait.preview);
  const publish = () => {
    const source = cameFrom === undefined ? {} : { cameFrom };
    go({ name: 'publishing', job: { kind: 'set', portrait, adjustment: adjustmentOf(state), ...source } });
  };
  const back = useCallback(() => {
    void window.bridge.portrait.close(portrait.portraitId);
    go(cameFrom === 'camera' ? { name: 'camera' } : { name: 'change-photo', failure: null });
  }, [go, portrait.portraitId, cameFrom]);
  const reset = useCallback(() => dispatch({ type: 'reset', to: suggested }), [suggested]);
  usePageKeys({ onEscape: back, onEnter: publish });
  useCropKeys(state, dispatch, reset);
  return (
    <PageFrame
      title={text.say('crop.title')}
      isDemo={isDemo}
      heading={text.say('crop.heading')}
      secondary={
        <Button appearance="subtle" onClick={back}>
          {text.say(cameFrom === 'camera' ? 'camera.retake' : 'crop.back')}
        </Button>
      }
      primary={
        <Button appearance="primary" size="large" onClick={publish}>
          {text.say('crop.publish')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {url !== null && <CropStage url={url} state={state} dispatch={dispatch} />}
          <CropControls state={state} dispatch={dispatch} onReset={reset} />
          <Findings findings={facts.findings} edgePixels={state.frame.edge} />
        </div>
        <div className={styles.column}>
          <PhotoPreviews portrait={portrait} url={url} state={state} />
        </div>
      </div>
    </PageFrame>
  );
}
