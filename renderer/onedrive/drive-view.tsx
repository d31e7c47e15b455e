import { Button, makeStyles, Skeleton, SkeletonItem, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OneDriveEntry } from '../../contract/onedrive.ts';
import { assertNever } from '../shared/assert-never.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { DriveTrouble } from './drive-trouble.tsx';
import { EntryGrid } from './entry-grid.tsx';
import type { OneDriveState } from './onedrive-state.ts';

const PLACEHOLDERS = Array.from({ length: 12 }, (_, index) => `placeholder-${index}`);

const useStyles = makeStyles({
  waiting: {
    display: 'grid',
    gap: '8px',
    marginInline: '-7px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(146px, 100%), 1fr))',
  },
  placeholder: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '6px' },
  square: { aspectRatio: '1', height: 'auto' },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    minHeight: '200px',
    textAlign: 'center',
    outlineStyle: 'none',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { display: 'flex', justifyContent: 'center', minHeight: '40px' },
});

interface DriveViewProps {
  readonly state: OneDriveState;
  readonly onOpen: (entry: OneDriveEntry) => void;
  readonly onFocus: (id: string) => void;
  readonly onMore: () => void;
  readonly onAgain: () => void;
  readonly onRefused: Parameters<typeof DriveTrouble>[0]['onRefused'];
}

/** What a folder or a search holds, or why it doesn't show. */
export function DriveView({ state, onOpen, onFocus, onMore, onAgain, onRefused }: DriveViewProps) {
  const styles = useStyles();
  const { view } = state;
  switch (view.phase) {
    case 'loading':
      return <Waiting />;
    case 'failed':
      return (
        <DriveTrouble failure={view.failure} takesFocus={hasMoved(state)} onAgain={onAgain} onRefused={onRefused} />
      );
    case 'ready':
      return (
        <>
          {view.entries.length === 0 ? (
            <Empty query={state.query} takesFocus={hasMoved(state)} />
          ) : (
            <EntryGrid
              entries={view.entries}
              activeId={state.activeId}
              openingId={state.opening?.id ?? null}
              takesFocus={hasMoved(state)}
              onFocus={onFocus}
              onOpen={onOpen}
            />
          )}
          <div className={styles.more}>
            {view.next !== null && <More isLoading={view.isLoadingMore} onMore={onMore} />}
          </div>
        </>
      );
    default:
      return assertNever(view);
  }
}

/** At first the heading has the focus, as on every page; after that it stays with what the person does. */
function hasMoved({ request }: OneDriveState): boolean {
  return request > 1;
}

function Waiting() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.waiting} aria-hidden>
      {PLACEHOLDERS.map((key) => (
        <div key={key} className={styles.placeholder}>
          <SkeletonItem className={styles.square} />
          <SkeletonItem size={16} />
        </div>
      ))}
    </Skeleton>
  );
}

interface EmptyProps {
  readonly query: string | null;
  readonly takesFocus: boolean;
}

function Empty({ query, takesFocus }: EmptyProps) {
  const styles = useStyles();
  const text = useText();
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) placeRef.current?.focus();
  }, [takesFocus]);
  const isSearch = query !== null;
  return (
    <div ref={placeRef} className={styles.empty} tabIndex={-1}>
      <Text size={400} weight="semibold">
        {isSearch ? text.say('onedrive.nothing-found', { query: isolate(query) }) : text.say('onedrive.empty')}
      </Text>
      <Text className={styles.quiet}>
        {text.say(isSearch ? 'onedrive.nothing-found.detail' : 'onedrive.empty.detail')}
      </Text>
    </div>
  );
}

interface MoreProps {
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

function More({ isLoading, onMore }: MoreProps) {
  const text = useText();
  return (
    <Button
      disabledFocusable={isLoading}
      {...(isLoading ? { icon: <Spinner size="tiny" /> } : {})}
      onClick={onMore}
    >
      {text.say(isLoading ? 'onedrive.loading-more' : 'onedrive.more')}
    </Button>
  );
}
