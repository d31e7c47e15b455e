import {
  Caption1,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { FolderRegular, ImageRegular } from '@fluentui/react-icons';
import { type MouseEvent, type RefObject, useRef } from 'react';
import type { OneDriveEntry, OneDriveFolder, OneDrivePicture } from '../../contract/onedrive.ts';
import { useText } from '../text/text-context.tsx';
import { useThumbnail } from './use-thumbnail.ts';

const useStyles = makeStyles({
  tile: {
    boxSizing: 'border-box',
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '6px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
  },
  blocked: { cursor: 'not-allowed', ':hover': { backgroundColor: 'transparent' } },
  frame: {
    position: 'relative',
    width: '100%',
    aspectRatio: '1',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    fontSize: '40px',
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  folder: { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorNeutralBackground2 },
  skeleton: { position: 'absolute', inset: 0 },
  fill: { width: '100%', height: '100%' },
  image: {
    width: '100%',
    height: '100%',
    objectFit: 'cover',
    objectPosition: '50% 30%',
    forcedColorAdjust: 'none',
  },
  faded: { opacity: 0.45 },
  opening: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  name: {
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface EntryTileProps {
  readonly entry: OneDriveEntry;
  /** The one that Tab comes to. */
  readonly isActive: boolean;
  readonly isOpening: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** A folder or a picture: its thumbnail in a square that is there before it, and its name. */
export function EntryTile({ entry, isActive, isOpening, onFocus, onOpen }: EntryTileProps) {
  const styles = useStyles();
  const text = useText();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const isBlocked = entry.kind === 'picture' && entry.blocked !== null;
  const label =
    entry.kind === 'folder'
      ? text.say('onedrive.folder', { name: entry.name, count: entry.childCount })
      : [entry.name, ...blockedWords(text, entry)].join(', ');
  return (
    <button
      ref={buttonRef}
      type="button"
      data-entry={entry.id}
      className={mergeClasses(styles.tile, isBlocked && styles.blocked)}
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      aria-disabled={isBlocked}
      onFocus={onFocus}
      onClick={isBlocked ? undefined : openOnce(onOpen)}
    >
      {entry.kind === 'folder' ? (
        <span className={mergeClasses(styles.frame, styles.folder)} aria-hidden>
          <FolderRegular />
        </span>
      ) : (
        <Picture picture={entry} place={buttonRef} isOpening={isOpening} />
      )}
      <span className={styles.name} dir="auto">
        {entry.name}
      </span>
      <Detail entry={entry} />
    </button>
  );
}

/** The second click of a double click falls on whatever the first one brought under the pointer. */
function openOnce(open: () => void) {
  return ({ detail }: MouseEvent) => {
    if (detail <= 1) open();
  };
}

interface PictureProps {
  readonly picture: OneDrivePicture;
  readonly place: RefObject<Element | null>;
  readonly isOpening: boolean;
}

function Picture({ picture, place, isOpening }: PictureProps) {
  const styles = useStyles();
  const thumbnail = useThumbnail(picture.id, place);
  const faded = picture.blocked === null ? undefined : styles.faded;
  return (
    <span className={styles.frame} aria-hidden>
      {thumbnail.phase === 'waiting' && (
        <Skeleton className={styles.skeleton}>
          <SkeletonItem className={styles.fill} />
        </Skeleton>
      )}
      {thumbnail.phase === 'none' && <ImageRegular />}
      {thumbnail.phase === 'shown' && (
        <img className={mergeClasses(styles.image, faded)} src={thumbnail.url} alt="" draggable={false} />
      )}
      {isOpening && (
        <span className={styles.opening}>
          <Spinner appearance="inverted" />
        </span>
      )}
    </span>
  );
}

function Detail({ entry }: { readonly entry: OneDriveEntry }) {
  const styles = useStyles();
  const text = useText();
  const words = entry.kind === 'folder' ? [itemsOf(text, entry)] : blockedWords(text, entry);
  return words.length === 0 ? null : <Caption1 className={styles.quiet}>{words}</Caption1>;
}

type Wording = ReturnType<typeof useText>;

function itemsOf(text: Wording, { childCount }: OneDriveFolder): string {
  return text.say('onedrive.items', { count: childCount });
}

function blockedWords(text: Wording, { blocked }: OneDrivePicture): readonly string[] {
  return blocked === null ? [] : [text.say(`onedrive.blocked.${blocked}`)];
}
