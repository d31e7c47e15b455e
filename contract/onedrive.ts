/** Something of the person's own OneDrive that a picture may be in, or is. Everything else is left out. */
export type OneDriveEntry = OneDriveFolder | OneDrivePicture;

export interface OneDriveFolder {
  readonly kind: 'folder';
  readonly id: string;
  readonly name: string;
  /** Everything in it, pictures or not. */
  readonly childCount: number;
}

export interface OneDrivePicture {
  readonly kind: 'picture';
  readonly id: string;
  readonly name: string;
  /** Why it can't be taken, as far as that is known before it is opened; null: nothing speaks against it. */
  readonly blocked: 'format' | 'size' | null;
}

/** Some of a folder's entries, or of what a search found. */
export interface OneDrivePage {
  readonly entries: readonly OneDriveEntry[];
  /** What to hand back for those that follow; null at the end. Good until the next folder or search. */
  readonly next: string | null;
}

/** Longest text that can be searched for. */
export const ONEDRIVE_SEARCH_LENGTH = 200;
