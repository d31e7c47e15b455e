import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { OneDriveEntry } from '../../contract/onedrive.ts';
import type { OpenedPortrait } from '../../contract/photo.ts';
import type { Page } from '../app-state.ts';
import { PageFrame } from '../shared/page-frame.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { isolate, type Text } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { DriveNotice } from './drive-trouble.tsx';
import { DriveView } from './drive-view.tsx';
import { isAtStart, type OneDriveState } from './onedrive-state.ts';
import { PlaceBar } from './place-bar.tsx';
import { useOneDrive } from './use-onedrive.ts';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface OneDrivePageProps {
  readonly isDemo: boolean;
  readonly go: (page: Page) => void;
}

/** The person's own OneDrive: folders, pictures and a search; a picture that is opened goes to the crop page. */
export function OneDrivePage({ isDemo, go }: OneDrivePageProps) {
  const styles = useStyles();
  const text = useText();
  const onOpened = useCallback(
    (portrait: OpenedPortrait) => go({ name: 'crop', portrait, adjustment: null, cameFrom: 'onedrive' }),
    [go],
  );
  const [state, { dispatch, openPicture, showMore, stopOpening }] = useOneDrive(onOpened);
  const leave = () => go({ name: 'change-photo', failure: null });
  const back = () => {
    if (state.opening !== null) stopOpening();
    else if (isAtStart(state)) leave();
    else dispatch({ type: 'went-back' });
  };
  usePageKeys({ onEscape: back });
  const open = (entry: OneDriveEntry) => {
    if (entry.kind === 'picture') openPicture(entry);
    else dispatch({ type: 'folder-opened', folder: { id: entry.id, name: entry.name } });
  };
  return (
    <PageFrame
      title={text.say('onedrive.title')}
      isDemo={isDemo}
      heading={text.say('onedrive.heading')}
      secondary={
        <Button appearance="subtle" onClick={leave}>
          {text.say('app.back')}
        </Button>
      }
      primary={null}
    >
      {state.notice !== null && <DriveNotice failure={state.notice} />}
      {isReachable(state) && (
        <PlaceBar
          path={state.path}
          query={state.query}
          onGo={(depth) => dispatch({ type: 'went-up', depth })}
          onSearch={(query) => dispatch({ type: 'searched', query })}
          onEndSearch={() => dispatch({ type: 'search-ended' })}
        />
      )}
      <p role="status" className={styles.hidden}>
        {statusOf(text, state)}
      </p>
      <DriveView
        state={state}
        onOpen={open}
        onFocus={(id) => dispatch({ type: 'focused', id })}
        onMore={showMore}
        onAgain={() => dispatch({ type: 'asked-again' })}
        onRefused={(failure) => dispatch({ type: 'refused', failure })}
      />
    </PageFrame>
  );
}

/** Where there is no drive, or none that may be read, there is nothing to search. */
function isReachable({ view }: OneDriveState): boolean {
  return (
    view.phase !== 'failed' || !['no-onedrive', 'consent-needed', 'sign-in-needed'].includes(view.failure.kind)
  );
}

function statusOf(text: Text, { view, opening }: OneDriveState): string {
  if (opening !== null) return text.say('onedrive.opening', { name: isolate(opening.name) });
  if (view.phase === 'loading') return text.say('onedrive.loading');
  // Every other failure is an alert, or a status, itself.
  if (view.phase === 'failed') return view.failure.kind === 'consent-needed' ? text.say('onedrive.allow') : '';
  const folders = view.entries.filter(({ kind }) => kind === 'folder').length;
  return text.say('onedrive.shown', { folders, pictures: view.entries.length - folders });
}
