import { createProfile, LAST_PULL_HOURS_AGO } from '../healthy-person.ts';
import { HOUR_MS } from '../time.ts';
import type { CauseDefinition } from './cause-definition.ts';

/** Rows 11 and 13: without Exchange the sync state is 0, and large uploads get a misleading 404. */
export const noMailbox: CauseDefinition = {
  id: 'no-mailbox',
  command: 'diagnose',
  story: (name) => `${name} has no Exchange mailbox, so a photo over 100 KB is refused with a misleading answer.`,
  arrange: (person, { upn, at }) => {
    person.hasMailbox = false;
    person.sharePoint = {
      ...createProfile(upn, { kind: 'drawn', variant: 'now' }, at - LAST_PULL_HOURS_AGO * HOUR_MS),
      isAttached: false,
    };
  },
};
