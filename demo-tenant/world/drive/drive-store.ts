import sharp from 'sharp';
import { createEmptyProfile } from '../healthy-person.ts';
import type { DrawPortrait } from '../renditions.ts';
import type { PersonState } from '../world-state.ts';
import { driveContents, emptyDrive } from './drive-contents.ts';
import type { DriveFile, DriveItem } from './drive-item.ts';
import { createDriveTickets, type DriveTickets } from './drive-tickets.ts';

/** Longest edge of each thumbnail that OneDrive makes by itself. */
export const THUMBNAIL_EDGES = { small: 96, medium: 176, large: 800 } as const;
export type ThumbnailName = keyof typeof THUMBNAIL_EDGES;

/** People's own OneDrives. */
export interface DriveStore {
  /** Whether the person has one; asking makes none. */
  readonly has: (upn: string) => boolean;
  /** Everything in it, the root first. Empty where there is no drive. */
  readonly items: (upn: string) => readonly DriveItem[];
  /** Make a drive, empty, and the personal site that it lives in, for somebody who has none. */
  readonly provision: (upn: string) => void;
  readonly content: (upn: string, file: DriveFile) => Promise<Buffer>;
  /** A JPEG; null where none can be made of the file. */
  readonly thumbnail: (upn: string, file: DriveFile, name: ThumbnailName) => Promise<Buffer | null>;
  readonly tickets: DriveTickets;
}

export interface DriveStoreSetup {
  readonly stateOf: (upn: string) => PersonState;
  readonly givenNameOf: (upn: string) => string;
  readonly drawPortrait: DrawPortrait;
  readonly now: () => number;
  readonly onChange: () => void;
}

export function createDriveStore(setup: DriveStoreSetup): DriveStore {
  const { stateOf, givenNameOf, drawPortrait, now, onChange } = setup;
  const has = (upn: string) => stateOf(upn).sharePoint?.hasPersonalSite === true;

  async function draw(upn: string, file: DriveFile): Promise<Buffer | null> {
    const { content } = file;
    return content.kind === 'portrait' ? drawPortrait(upn, content.variant, content.pose) : null;
  }

  return {
    has,
    items: (upn) => {
      if (!has(upn)) return [];
      return stateOf(upn).sharePoint?.isDriveNew === true ? emptyDrive(upn) : driveContents(upn, givenNameOf(upn));
    },
    provision: (upn) => {
      if (has(upn)) return;
      const person = stateOf(upn);
      person.sharePoint ??= createEmptyProfile(upn);
      person.sharePoint.hasPersonalSite = true;
      person.sharePoint.isDriveNew = true;
      onChange();
    },
    content: async (upn, file) =>
      (await draw(upn, file)) ?? Buffer.alloc(file.content.kind === 'filler' ? file.content.bytes : 0),
    thumbnail: async (upn, file, name) => {
      const picture = await draw(upn, file);
      const edge = THUMBNAIL_EDGES[name];
      return picture && sharp(picture).resize(edge, edge, { fit: 'inside' }).jpeg({ quality: 80 }).toBuffer();
    },
    tickets: createDriveTickets(now),
  };
}
