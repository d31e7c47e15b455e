import type { RemedyDefinition } from './cause-definition.ts';

/** Microsoft's own remedy, the only one since 2024 (domain facts 2.4). */
export const RUN_PICTURE_SYNC: RemedyDefinition = {
  id: 'run-picture-sync-diagnostic',
  who: 'admin',
  isWorldwideOnly: true,
};

/** A visit as oneself makes SharePoint ask, by either way. */
export const VISIT: readonly RemedyDefinition[] = [
  { id: 'open-private-window', who: 'person' },
  { id: 'use-my-browser', who: 'person' },
];
