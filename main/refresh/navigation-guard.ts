import type { VisitMap, VisitPlace } from './visit-map.ts';

/**
 * Where the main frame of a visit may go. `signing-in` begins at the cloud's login host: sign-in may lead to any site,
 * as companies have their own (design decision 4). It ends where SharePoint or the home page is reached.
 */
export type VisitPhase = 'signing-in' | 'at-sharepoint';

export interface NavigationGuard {
  readonly phase: VisitPhase;
  /** Whether a navigation may begin. */
  readonly mayGo: (address: string) => boolean;
  /** Whether the navigation under way may be sent on. */
  readonly mayBeSentOn: (address: string) => boolean;
  /** A page has arrived: from now on its place counts. */
  readonly arrived: (address: string) => void;
}

/** A popup of sign-in's begins in `signing-in`, the window itself outside it. */
export function createNavigationGuard(
  { placeOf }: Pick<VisitMap, 'placeOf'>,
  first: VisitPhase = 'at-sharepoint',
): NavigationGuard {
  let phase = first;
  // Of the navigation under way: one that never arrives must not open what the page that stays may do.
  let underWay = first;

  const goes = (address: string, from: VisitPhase): boolean => {
    const place = placeOf(address);
    if (!isAllowed(place, from)) return false;
    underWay = phaseAfter(place, from);
    return true;
  };
  return {
    get phase() {
      return phase;
    },
    mayGo: (address) => goes(address, phase),
    mayBeSentOn: (address) => goes(address, underWay),
    arrived: (address) => {
      phase = phaseAfter(placeOf(address), underWay);
      underWay = phase;
    },
  };
}

function isAllowed(place: VisitPlace, phase: VisitPhase): boolean {
  return place !== 'refused' && (place !== 'elsewhere' || phase === 'signing-in');
}

function phaseAfter(place: VisitPlace, before: VisitPhase): VisitPhase {
  if (place === 'sign-in') return 'signing-in';
  return place === 'sharepoint' || place === 'home' ? 'at-sharepoint' : before;
}
