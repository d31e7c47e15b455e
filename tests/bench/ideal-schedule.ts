import type { LoggedRequest } from '../../demo-tenant/request-log.ts';

/** Requests that each service answers at a time; signing in has no such limit. */
const AT_ONCE = { graph: 4, sharepoint: 4, identity: Number.POSITIVE_INFINITY } as const;

interface Task {
  readonly service: LoggedRequest['service'];
  /** The steps that must be over before. */
  readonly after: readonly Step[];
  readonly step: Step;
}

/** In the order in which one leads to the next. */
type Step = 'person' | 'site' | 'token' | 'profile' | 'file' | 'rest';

/**
 * How many answers one after the other the best schedule of these requests takes, if each takes as long: whom it is
 * about is found first, the own site names SharePoint's host, the profile names its files.
 */
export function idealRounds(requests: readonly Pick<LoggedRequest, 'service' | 'path'>[]): number {
  let waiting = requests.map(taskOf);
  const needed = new Set(waiting.map(({ step }) => step));
  let rounds = 0;
  while (waiting.length > 0) {
    const unfinished = new Set(waiting.map(({ step }) => step));
    const ready = waiting
      .filter(({ after }) => after.every((step) => !needed.has(step) || !unfinished.has(step)))
      .toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
    const taken = new Set<Task>();
    for (const [service, atOnce] of Object.entries(AT_ONCE)) {
      for (const task of ready.filter((one) => one.service === service).slice(0, atOnce)) taken.add(task);
    }
    waiting = waiting.filter((task) => !taken.has(task));
    rounds += 1;
  }
  return rounds;
}

/** What the longest chain hangs on goes first. */
function urgencyOf({ step }: Task): number {
  return ['person', 'site', 'token', 'profile', 'file', 'rest'].indexOf(step);
}

function taskOf({ path, service }: Pick<LoggedRequest, 'service' | 'path'>): Task {
  if (service === 'identity') return { service, step: 'token', after: ['person', 'site'] };
  if (service === 'sharepoint') {
    return path.includes('PeopleManager')
      ? { service, step: 'profile', after: ['person', 'site', 'token'] }
      : { service, step: 'file', after: ['person', 'site', 'token', 'profile'] };
  }
  if (path.includes('/me?') && path.includes('mySite')) return { service, step: 'site', after: ['person'] };
  const isPerson = /\/users\/[^/]+\?.*displayName/.test(path) && !path.includes('assignedPlans');
  return isPerson ? { service, step: 'person', after: [] } : { service, step: 'rest', after: ['person'] };
}
