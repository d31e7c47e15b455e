import type { Pose } from '../../portraits/pose.ts';
import { DAY_MS } from '../time.ts';
import { type DriveContent, type DriveFile, type DriveFolder, type DriveItem, driveItemId } from './drive-item.ts';

const FIRST_CHANGE = Date.parse('2026-05-04T08:30:00Z');
/** More than one page of any client that asks for a few dozen at a time. */
const CAMERA_ROLL_PICTURES = 90;

const POSES: readonly Pose[] = [
  {},
  { roll: -4, offsetX: -0.05 },
  { scale: 0.8, offsetY: 0.06 },
  { roll: 5, offsetX: 0.06 },
  { scale: 1.2, offsetY: 0.03 },
  { eyesClosed: true },
  { mouthOpen: true, roll: -2 },
  { scale: 0.65, offsetX: 0.12, offsetY: 0.1 },
];

const PROFILE = { width: 648, height: 648 } as const;
const CAMERA = { width: 1800, height: 2400 } as const;

function portrait(variant: 'now' | 'earlier' | 'new', pose: Pose = {}): DriveContent {
  return { kind: 'portrait', variant, pose, ...(variant === 'new' ? CAMERA : PROFILE) };
}

const filler = (bytes: number): DriveContent => ({ kind: 'filler', bytes });

type Row = readonly [name: string, mimeType: string, content: DriveContent];

/** By folder; the root is the empty path. `{name}` stands for the person's first name. */
const FILES: Readonly<Record<string, readonly Row[]>> = {
  '': [
    ['{name} this spring.jpg', 'image/jpeg', portrait('new')],
    ['{name} some years ago.jpg', 'image/jpeg', portrait('earlier', { scale: 0.85 })],
    // As phones name them whatever they send.
    ['IMG_2041.HEIC', 'image/heic', portrait('new', { roll: 3 })],
    ['IMG_0107.CR2', 'image/x-canon-cr2', filler(28_400_000)],
    ['Poster for the lobby.png', 'image/png', filler(73_500_000)],
    [
      'Notes from Monday.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      filler(18_204),
    ],
  ],
  Documents: [
    ['Travel plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', filler(24_310)],
    ['Letter.pdf', 'application/pdf', filler(311_872)],
  ],
  'Old phone': [],
  Pictures: [
    ['{name} smiling.jpg', 'image/jpeg', portrait('now', { scale: 0.9 })],
    ['{name} in the dark.jpg', 'image/jpeg', portrait('now', { dark: true })],
  ],
  'Pictures/Camera Roll': Array.from({ length: CAMERA_ROLL_PICTURES }, (_, index): Row => {
    const pose = POSES[index % POSES.length] ?? {};
    const variant = index % 3 === 0 ? 'earlier' : 'now';
    return [`IMG_${String(3001 + index)}.jpg`, 'image/jpeg', portrait(variant, pose)];
  }),
};

/** Somebody else's: in the list, but not in this drive. */
const SHORTCUT = 'Team photos';

/** Everything in the drive that a person begins with, the root first. */
export function driveContents(upn: string, givenName: string): readonly DriveItem[] {
  const root = emptyDrive(upn);
  const folders = [...Object.keys(FILES), SHORTCUT].filter((path) => path !== '');
  return [
    ...root,
    ...folders.map((path) => folderAt(upn, path, path === SHORTCUT)),
    ...Object.entries(FILES).flatMap(([path, rows]) =>
      rows.map((row, index) => fileAt(upn, path, row, { index, givenName })),
    ),
  ];
}

/** A drive that was made a moment ago: the root alone. */
export function emptyDrive(upn: string): readonly DriveItem[] {
  return [
    {
      kind: 'folder',
      id: driveItemId(upn, ''),
      name: 'root',
      parentId: null,
      isShortcut: false,
      changedAt: FIRST_CHANGE,
    },
  ];
}

function folderAt(upn: string, path: string, isShortcut: boolean): DriveFolder {
  const { parent, name } = split(path);
  return {
    kind: 'folder',
    id: driveItemId(upn, path),
    name,
    parentId: driveItemId(upn, parent),
    isShortcut,
    changedAt: FIRST_CHANGE,
  };
}

function fileAt(
  upn: string,
  folder: string,
  [template, mimeType, content]: Row,
  { index, givenName }: { readonly index: number; readonly givenName: string },
): DriveFile {
  const name = template.replace('{name}', givenName);
  return {
    kind: 'file',
    id: driveItemId(upn, `${folder}/${template}`),
    name,
    parentId: driveItemId(upn, folder),
    mimeType,
    size: content.kind === 'filler' ? content.bytes : Math.round(content.width * content.height * 0.22) + index,
    content,
    changedAt: FIRST_CHANGE + index * DAY_MS,
  };
}

function split(path: string): { readonly parent: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { parent: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}
