import {
  Button,
  Caption1,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import type { Failure } from '../../contract/failure.ts';
import type { OpenedPortrait } from '../../contract/photo.ts';
import type { Page } from '../app-state.ts';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { useText } from '../text/text-context.tsx';
import type { ChangePhotoState } from './change-photo-state.ts';
import { SourceButtons } from './source-buttons.tsx';
import { useChangePhoto } from './use-change-photo.ts';

const PASTE_KEYS = navigator.userAgent.includes('Mac') ? '⌘V' : 'Ctrl+V';

const useStyles = makeStyles({
  target: {
    flexGrow: 1,
    minHeight: '240px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '24px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { border: '4px solid Highlight' },
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1, height: '48px' },
  headline: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ChangePhotoPageProps {
  readonly isDemo: boolean;
  /** Why an earlier attempt led back here. */
  readonly failure: Failure | null;
  readonly go: (page: Page) => void;
}

/** Where the picture comes from: a file, a drop or the clipboard. */
export function ChangePhotoPage({ isDemo, failure, go }: ChangePhotoPageProps) {
  const text = useText();
  const onOpened = useCallback(
    (portrait: OpenedPortrait) => go({ name: 'crop', portrait, adjustment: null }),
    [go],
  );
  const [state, { chooseFile }] = useChangePhoto(failure, onOpened);
  const back = () => go({ name: 'my-photo', outcome: null });
  usePageKeys({ onEscape: back, onEnter: chooseFile });
  return (
    <PageFrame
      title={text.say('change.title')}
      isDemo={isDemo}
      heading={text.say('change.heading')}
      secondary={
        <Button appearance="subtle" onClick={back}>
          {text.say('app.back')}
        </Button>
      }
      primary={
        <Button
          appearance="primary"
          size="large"
          onClick={chooseFile}
          disabledFocusable={state.phase === 'opening'}
        >
          {text.say('change.choose-file')}
        </Button>
      }
    >
      <ChangePhotoNotice state={state} />
      <SourceButtons isOpening={state.phase === 'opening'} go={go} />
      <DropTarget state={state} />
    </PageFrame>
  );
}

interface StateProps {
  readonly state: ChangePhotoState;
}

function ChangePhotoNotice({ state }: StateProps) {
  const text = useText();
  if (state.phase !== 'idle' || state.notice === null) return null;
  if (state.notice.kind === 'failure') return <FailureNotice failure={state.notice.failure} />;
  return (
    <MessageBar intent="warning" role="alert" layout="multiline">
      <MessageBarBody>{text.say('change.no-picture')}</MessageBarBody>
    </MessageBar>
  );
}

function DropTarget({ state }: StateProps) {
  const styles = useStyles();
  const text = useText();
  const isOver = state.phase === 'dragging';
  const isOpening = state.phase === 'opening';
  return (
    <div className={mergeClasses(styles.target, isOver && styles.over)} aria-busy={isOpening}>
      <span className={styles.icon} aria-hidden>
        {isOpening ? <Spinner size="large" /> : <ImageAddRegular />}
      </span>
      <div role="status">
        <Subtitle2 as="h2" block className={styles.headline}>
          {text.say(headlineOf(state))}
        </Subtitle2>
      </div>
      <Text className={styles.quiet}>{text.say('change.paste', { keys: PASTE_KEYS })}</Text>
      <Caption1 className={styles.quiet}>{text.say('change.formats')}</Caption1>
    </div>
  );
}

function headlineOf({ phase }: ChangePhotoState) {
  if (phase === 'opening') return 'change.opening';
  return phase === 'dragging' ? 'change.dropping' : 'change.drop';
}
