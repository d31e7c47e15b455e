import type { AttemptStep } from '../../contract/attempt.ts';
import type { DemoDescriptor } from '../../contract/demo-tenant.ts';
import type { Person } from '../../contract/person.ts';
import { type WalkedVisit, walkVisit } from '../../demo-tenant/walk-visit.ts';
import { isSystemError } from '../../main/files/private-files.ts';
import type { Pictures } from '../../main/photo/pictures.ts';
import { measureVisit } from '../../main/refresh/measure-visit.ts';
import { isDeviceCode } from '../../main/refresh/read-refusal.ts';
import type { Visited } from './visited.ts';

interface WalkOptions {
  readonly descriptor: DemoDescriptor;
  readonly person: Person;
  /** Whether Graph serves the photo that SharePoint is to fetch. */
  readonly isPhotoConfirmed: boolean;
  readonly pictures: Pick<Pictures, 'print'>;
  readonly onStep: (step: AttemptStep) => void;
  readonly signal: AbortSignal;
}

/** Nobody came as far as asking for the photo. */
const NOTHING_ASKED = { way: 'walk', requestedAt: null, signedInAs: null, copy: null } as const;

/** Go the guidance's way through the demo tenant's own pages as the person, then ask for the own large photo once. */
export async function walkAndMeasure(options: WalkOptions): Promise<Visited> {
  const { isPhotoConfirmed, onStep, person, pictures, signal } = options;
  const walked = await walk(options);
  if (walked === null) return { ...NOTHING_ASKED, end: signal.aborted ? 'stopped' : 'offline' };
  for (const { step } of walked.steps) onStep(step);
  if (walked.end !== 'at-sharepoint') return refused(walked.end.refused);
  const arrived = walked.steps.at(-1);
  if (arrived === undefined) return refused(null);
  const measured = await measureVisit({
    visit: walked.session,
    // Each of SharePoint's hosts has a sign-in of its own; the visit has that of the one it arrived at.
    mySite: new URL(arrived.url).origin,
    person,
    pictures,
    isPhotoConfirmed: async () => isPhotoConfirmed,
    signal,
  });
  const { end, requestedAt, signedInAs } = measured;
  if (requestedAt !== null) onStep('request-photo');
  return {
    way: 'walk',
    end: end ?? 'not-measured',
    requestedAt,
    signedInAs,
    copy: measured.end === null ? measured.copy : null,
  };
}

/** Null where the tenant could not be reached, or somebody stopped it. */
async function walk({ descriptor, person, signal }: WalkOptions): Promise<WalkedVisit | null> {
  try {
    return await walkVisit({ descriptor, upn: person.upn, signal });
  } catch (error) {
    if (signal.aborted || isSystemError(error)) return null;
    throw error;
  }
}

function refused(code: string | null): Visited {
  if (code === null) return { ...NOTHING_ASKED, end: 'not-visited' };
  return { ...NOTHING_ASKED, end: isDeviceCode(code) ? 'device-refused' : 'sign-in-refused', code };
}
