import type { DemoRecord } from '../world/demo-record.ts';
import type { GraphError } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS, throttled } from './graph-errors.ts';

/** Longer than any program waits. */
const THROTTLED_SECONDS = 180;

/**
 * Why the photo store turns every request for a person's photo away, or null. Beta reads the directory's picture
 * where v1.0 asks after a mailbox (domain facts 1.4, 1.5).
 */
export function photoTrouble({ version, request }: GraphContext, person: DemoRecord): GraphError | null {
  if (person.graphTrouble === 'store-fault') return GRAPH_ERRORS.storeFault;
  if (version === 'beta' && request.method === 'GET') return null;
  switch (person.mailbox) {
    case 'on-premises':
      return GRAPH_ERRORS.mailboxOnPremises;
    case 'being-made':
      return GRAPH_ERRORS.mailboxNotEnabled;
    case 'cloud':
    case 'none':
      return null;
  }
}

/** Why one size of a person's photo is not served at the moment, or null: the load is on the renditions. */
export function sizeTrouble({ graphTrouble }: DemoRecord): GraphError | null {
  return graphTrouble === 'throttled' ? throttled(THROTTLED_SECONDS) : null;
}
