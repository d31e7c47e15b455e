import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { Override } from '../../contract/override.ts';
import type { Adjustment, OpenedPortrait } from '../../contract/photo.ts';
import { type Page, type PortraitSource, pageBackTo } from '../app-state.ts';
import { PageFrame } from '../shared/page-frame.tsx';
import { useObjectUrl } from '../shared/use-object-url.ts';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { useText } from '../text/text-context.tsx';
import { usePhotoPreview } from '../true-preview/use-photo-preview.ts';
import { hasHardFinding } from './arrange-findings.ts';
import { CropControls } from './crop-controls.tsx';
import { CropStage } from './crop-stage.tsx';
import { adjustmentOf } from './crop-state.ts';
import { useExtendedPreview } from './extended-preview.ts';
import { FaceChooser } from './face-chooser.tsx';
import { Findings, HardFindings } from './findings.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { PhotoPreviews } from './photo-previews.tsx';
import { RoomSwitch } from './room-switch.tsx';
import { useCrop } from './use-crop.ts';
import { useCropKeys } from './use-crop-keys.ts';
import { useDismissal } from './use-dismissal.ts';

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
  readonly app: AppState;
  readonly portrait: OpenedPortrait;
  /** What was set before, when this page is come back to. */
  readonly adjustment: Adjustment | null;
  readonly cameFrom: PortraitSource | undefined;
  readonly onAppChanged: (app: AppState) => void;
  readonly go: (page: Page) => void;
}

/** Fit the face into the circle. Opens on the suggested crop, so that most people only press Publish. */
export function CropPage({ app, portrait, adjustment, cameFrom, onAppChanged, go }: CropPageProps) {
  const styles = useStyles();
  const text = useText();
  const { facts } = portrait;
  const { state, dispatch, face, chooseFace, reset, isSuggested, canAddRoom, addRoom } = useCrop(facts, adjustment);
  const [isAskingReason, setAskingReason] = useState(false);
  const url = useObjectUrl(portrait.preview);
  const sketch = useExtendedPreview(url, state.room);
  const preview = usePhotoPreview(portrait, adjustmentOf(state));
  const isUnusable = facts.faceAnalysis === 'failed' || hasHardFinding(preview.findings);
  const isHeldBack = app.blockUnusablePhotos && isUnusable;
  const publishWith = (override: Override | null) => {
    const source = cameFrom === undefined ? {} : { cameFrom };
    go({
      name: 'publishing',
      job: { kind: 'set', portrait, adjustment: adjustmentOf(state), override, ...source },
    });
  };
  const publish = () => (isHeldBack ? setAskingReason(true) : publishWith(null));
  const back = useCallback(() => {
    void window.bridge.portrait.close(portrait.portraitId);
    go(pageBackTo(cameFrom));
  }, [go, portrait.portraitId, cameFrom]);
  const [dismissFindings, restoreFindings] = useDismissal(onAppChanged);
  const findings = {
    preview,
    dismissed: app.dismissedFindings,
    isSuggested,
    onSuggestedCrop: reset,
    onDismiss: dismissFindings,
  };
  usePageKeys(isAskingReason ? {} : { onEscape: back, onEnter: publish });
  useCropKeys(state, dispatch, reset, !isAskingReason);
  return (
    <PageFrame
      title={text.say('crop.title')}
      isDemo={app.tenant?.kind === 'demo'}
      heading={text.say('crop.heading')}
      secondary={
        <Button appearance="subtle" onClick={back}>
          {text.say(cameFrom === 'camera' ? 'camera.retake' : 'crop.back')}
        </Button>
      }
      primary={
        <Button appearance="primary" size="large" onClick={publish}>
          {text.say(isHeldBack ? 'crop.publish-anyway' : 'crop.publish')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <div>
            {url !== null && (
              <CropStage
                url={url}
                surroundings={sketch?.room === 'surroundings' ? sketch : null}
                state={state}
                dispatch={dispatch}
              />
            )}
            <HardFindings {...findings} />
          </div>
          {facts.faces.length > 1 && (
            <FaceChooser portrait={portrait} state={state} url={url} chosen={face} onChoose={chooseFace} />
          )}
          <CropControls state={state} dispatch={dispatch} onReset={reset} />
          {canAddRoom && <RoomSwitch isOn={state.room === 'surroundings'} onChange={addRoom} />}
          <Findings {...findings} faceAnalysis={facts.faceAnalysis} onRestore={restoreFindings} />
        </div>
        <div className={styles.column}>
          <PhotoPreviews preview={sketch} state={state} current={preview} />
        </div>
      </div>
      <OverrideDialog isOpen={isAskingReason} onClose={() => setAskingReason(false)} onOverride={publishWith} />
    </PageFrame>
  );
}
