import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { changePerson, personChange } from './change-person.ts';
import { changeList, describeOnboarding } from './control-onboarding.ts';
import { type Faults, faultRules } from './faults.ts';
import type { TenantHandler, TenantRequest, TenantResponse } from './http.ts';
import type { IdentityProvider } from './identity/identity-provider.ts';
import type { RequestLog } from './request-log.ts';
import type { ClientAuthority } from './transport/client-certificates.ts';
import type { World } from './world/create-world.ts';

interface ControlOptions {
  /** 128 bits or more; whoever has it owns the tenant. */
  readonly secret: string;
  readonly world: World;
  readonly identity: IdentityProvider;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Everything back to the first day. */
  readonly reset: () => void;
  readonly issueClientCertificate: ClientAuthority['issue'];
}

type Action = (request: TenantRequest, rest: string) => TenantResponse | Promise<TenantResponse>;

const clockChange = z.strictObject({
  advanceHours: z
    .number()
    .positive()
    .max(24 * 366),
});
const faultChange = z.strictObject({
  rules: faultRules.optional(),
  graphServesOldForSeconds: z.number().nonnegative().max(3600).optional(),
  switches: z.record(z.string(), z.unknown()).optional(),
});
const DONE: TenantResponse = { status: 200, body: { ok: true } };
const NOT_FOUND: TenantResponse = { status: 404, body: { error: 'not-found' } };

/** The tenant's steering: clock, faults, people, reset and state, below a path that only its owner knows. */
export function createControl(options: ControlOptions): TenantHandler {
  const actions = controlActions(options);
  return async (request) => {
    // Addresses are put together from parts that may or may not end in a slash.
    const [, , secret = '', action = '', ...rest] = request.url.pathname.replace(/\/{2,}/g, '/').split('/');
    const act = actions.get(`${request.method} ${action}`);
    if (!isSame(secret, options.secret) || !act) return NOT_FOUND;
    try {
      return await act(request, decodeURIComponent(rest.join('/')));
    } catch (error) {
      if (error instanceof z.ZodError) return { status: 400, body: { error: 'bad-request', issues: error.issues } };
      if (error instanceof SyntaxError || error instanceof URIError) {
        return { status: 400, body: { error: 'bad-request' } };
      }
      throw error;
    }
  };
}

function controlActions({
  world,
  identity,
  faults,
  log,
  reset,
  issueClientCertificate,
}: ControlOptions): ReadonlyMap<string, Action> {
  const parse = <T>(schema: z.ZodType<T>, { body }: TenantRequest): T => schema.parse(JSON.parse(body.toString()));
  const clock = () => ({ now: world.clock.now().toISOString(), offsetMs: world.clock.offsetMs });
  return new Map<string, Action>([
    [
      'POST clock',
      (request) => {
        world.clock.advance(parse(clockChange, request).advanceHours);
        return { status: 200, body: clock() };
      },
    ],
    [
      'POST faults',
      (request) => {
        const { rules, graphServesOldForSeconds, switches } = parse(faultChange, request);
        if (switches !== undefined) world.setSwitches(switches);
        if (rules !== undefined) faults.set(rules);
        if (graphServesOldForSeconds !== undefined) world.setPublishDelay(graphServesOldForSeconds);
        return DONE;
      },
    ],
    ['POST list', (request, id) => changeList(request, id, world)],
    ['GET list', () => describeOnboarding(world)],
    ['POST people', (request, upn) => changePerson(upn, parse(personChange, request), { world, identity })],
    [
      'POST reset',
      () => {
        reset();
        return DONE;
      },
    ],
    [
      'GET client-certificate',
      async (_request, upn) => {
        const person = world.find(upn);
        return person ? { status: 200, body: await issueClientCertificate(person.upn) } : NOT_FOUND;
      },
    ],
    [
      'GET state',
      () => ({ status: 200, body: { ...world.describe(), faults: faults.rules(), requests: log.entries() } }),
    ],
  ]);
}

/** Compare without telling by the time it takes how much was right. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
