import { describe, expect, it } from 'vitest';
import { parseSavedWorld } from '../../../../demo-tenant/world/parse-saved-world.ts';
import { DAY_MS } from '../../../../demo-tenant/world/time.ts';
import { CITRA, createTestWorld, START } from './test-world.ts';

const SITI = 'siti@selfsame.example';

/** A person as the first version saved one. */
const OLD_CITRA = {
  cause: 'no-mailbox',
  isEnabled: true,
  isGuest: false,
  hasMailbox: false,
  signInTrouble: null,
  isPhotoChangeForbidden: false,
  photos: [
    {
      photo: {
        source: { kind: 'drawn', variant: 'earlier' },
        edgePixels: 648,
        changedAt: START - 8 * DAY_MS,
        etag: 'W/"1"',
      },
      visibleAt: 0,
    },
  ],
  sharePoint: null,
  hasSharePointLicence: false,
};
const OLD_WORLD = {
  version: 1,
  clockOffsetMs: 90_000_000,
  switches: { pullAnswer: 'old' },
  photoUpdateSettings: { source: 'cloud', allowedRoles: [] },
  people: { [CITRA]: OLD_CITRA },
};

describe('a world that an earlier version saved', () => {
  it('goes on, with what that version did not know as it is with anybody', () => {
    const world = createTestWorld(parseSavedWorld(structuredClone(OLD_WORLD)));
    expect(world.clock.offsetMs).toBe(90_000_000);
    expect(world.switches).toMatchObject({ pullAnswer: 'old', pullWindowHours: 24, vanityHosts: false });
    expect(world.photoUpdateSettings.source).toBe('cloud');
    expect(world.photos.served(CITRA)?.etag).toBe('W/"1"');
    expect(world.find(CITRA)).toMatchObject({
      cause: 'no-mailbox',
      mailbox: 'none',
      hasSharePointLicence: false,
      isOnPremisesSynced: false,
      ssoUpn: null,
      geo: 'default',
    });
    expect(world.find(CITRA)?.plans.map(({ service }) => service)).toEqual([
      'MicrosoftOffice',
      'AADPremiumService',
    ]);
  });

  it('is joined by people who came later, as on the first day', () => {
    const world = createTestWorld(parseSavedWorld(structuredClone(OLD_WORLD)));
    expect(world.find(SITI)?.cause).toBe('sharepoint-not-pulled');
    expect(world.people).toHaveLength(createTestWorld().people.length);
  });

  it('is saved in the new form', () => {
    const world = createTestWorld(parseSavedWorld(structuredClone(OLD_WORLD)));
    const person = world.save().people[CITRA];
    expect(person).not.toHaveProperty('hasMailbox');
    expect(person).toMatchObject({ mailbox: 'none', graphTrouble: null });
    const again = createTestWorld(parseSavedWorld(JSON.parse(JSON.stringify(world.save()))));
    expect(again.save()).toEqual(world.save());
  });
});
