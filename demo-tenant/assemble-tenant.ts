import { createControl } from './control.ts';
import { createFaults } from './faults.ts';
import { createFederation } from './federation/federation.ts';
import { createGraphService } from './graph/graph-service.ts';
import { createIdentityProvider } from './identity/identity-provider.ts';
import { createHomeService } from './office/home-service.ts';
import type { Origins } from './origins.ts';
import { drawPortrait } from './portraits/draw-portrait.ts';
import { createRequestLog } from './request-log.ts';
import { createSharePointService } from './sharepoint/sharepoint-service.ts';
import type { KeptState } from './state/kept-state.ts';
import type { ClientAuthority } from './transport/client-certificates.ts';
import { createTenantServer } from './transport/tenant-server.ts';
import { createWorld } from './world/create-world.ts';

interface AssembleOptions {
  readonly origins: Origins;
  readonly secret: string;
  readonly issueClientCertificate: ClientAuthority['issue'];
  readonly kept: Pick<KeptState, 'world' | 'identity'>;
  readonly onChange: (part: 'world' | 'identity') => void;
}

/** Build the tenant's services around one world and put them behind one server. */
export async function assembleTenant(options: AssembleOptions) {
  const { origins, secret, kept, onChange, issueClientCertificate } = options;
  const world = createWorld({ saved: kept.world, drawPortrait });
  world.onChange(() => onChange('world'));
  const federation = createFederation({
    origins,
    directory: world,
    hasHostilePage: () => world.switches.hostilePage,
  });
  const identity = await createIdentityProvider({
    origins,
    directory: world,
    federation,
    saved: kept.identity,
    onChange: () => onChange('identity'),
  });
  const faults = createFaults();
  const log = createRequestLog();
  const { verifyToken, challenges, websites } = identity;
  const reset = () => {
    faults.set([]);
    log.clear();
    identity.reset();
    world.reset();
  };
  const handlers = {
    partner: federation.handle,
    home: createHomeService({ world, origins, website: websites.officeHome }),
    control: createControl({ secret, world, identity, faults, log, reset, issueClientCertificate }),
    graph: createGraphService({ world, verifyToken, origins, challengeFor: challenges.challengeFor }),
    sharepoint: createSharePointService({ world, verifyToken, origins, website: websites.sharePoint }),
  };
  return {
    origins,
    world,
    identity,
    reset,
    admin: world.people.find(({ wids }) => wids.length > 0)?.upn ?? '',
    people: world.namedPeople,
    serve: createTenantServer({ origins, identity, faults, log, handlers, now: () => world.clock.now() }),
  };
}
