import type { DemoPerson } from '../../../contract/demo-tenant.ts';
import type { PersonState } from '../world-state.ts';

export interface StoryFacts {
  readonly upn: string;
  /** The tenant's time in milliseconds. */
  readonly at: number;
  /** UPN of somebody else. */
  readonly colleague: string;
}

/**
 * A named reason why a copy of somebody's photo is not the same, as a change to a person with whom all is well.
 * To add one: a file beside this one, and a line in `all-causes.ts`.
 */
export interface CauseDefinition {
  /** What a diagnosis should find. */
  readonly id: string;
  /** The command that finds or cures it. */
  readonly command: DemoPerson['command'];
  /** One sentence about the person. */
  readonly story: (givenName: string) => string;
  /** `person` comes healthy. */
  readonly arrange: (person: PersonState, facts: StoryFacts) => void;
}
