/** Why a photo is published although policy holds it back. */
export const OVERRIDE_REASONS = ['head-covering', 'medical', 'best-available', 'other'] as const;

/** A person's decision; it goes into the audit log with the findings that it sets aside. */
export interface Override {
  readonly reason: (typeof OVERRIDE_REASONS)[number];
  /** In the person's own words; may be empty except for `other`. */
  readonly note: string;
}

export const LONGEST_OVERRIDE_NOTE = 300;
