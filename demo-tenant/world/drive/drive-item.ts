import { createHash } from 'node:crypto';
import type { Pose } from '../../portraits/pose.ts';

/** What a file of the drive holds; drawn or made when somebody opens it. */
export type DriveContent =
  | {
      readonly kind: 'portrait';
      readonly variant: 'now' | 'earlier' | 'new';
      readonly pose: Pose;
      readonly width: number;
      readonly height: number;
    }
  /** So many bytes that are no picture, whatever the name says. */
  | { readonly kind: 'filler'; readonly bytes: number };

interface DriveEntry {
  readonly id: string;
  readonly name: string;
  /** Null: the root itself. */
  readonly parentId: string | null;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export interface DriveFolder extends DriveEntry {
  readonly kind: 'folder';
  /** Somebody else's folder that the person put among the own ones. */
  readonly isShortcut: boolean;
}

export interface DriveFile extends DriveEntry {
  readonly kind: 'file';
  readonly mimeType: string;
  /** As Graph tells it. A drawn picture's is an estimate: nobody may rely on it. */
  readonly size: number;
  readonly content: DriveContent;
}

export type DriveItem = DriveFolder | DriveFile;

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An id as OneDrive for work writes them: `01` and 32 letters and digits, the same at each start. */
export function driveItemId(upn: string, path: string): string {
  const digest = createHash('sha256').update(`${upn.toLowerCase()} ${path}`).digest();
  return `01${[...digest].map((byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('')}`;
}
