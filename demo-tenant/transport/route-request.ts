import type { Service } from '../faults.ts';
import { DEMO_ICON_PATH } from '../pages/demo-icon.ts';
import { PARTNER_HOST, SHAREPOINT_HOSTS } from '../tenant-constants.ts';
import type { Channel } from './guard-request.ts';

/** Everything that can answer: what faults know, and those that they leave alone. */
export type Destination = Service | 'control' | 'home' | 'partner';

const OFFICE_HOME = /^\/home(?:\/|$)/;

/**
 * Who answers an address. Programs' addresses exist on the back channel only: over plain HTTP there is
 * no Graph, no token endpoint and no control.
 */
export function routeRequest(channel: Channel, url: URL): Destination {
  if (channel === 'pages' && url.pathname === DEMO_ICON_PATH) return 'home';
  if (channel === 'certificates' || url.hostname === PARTNER_HOST) return 'partner';
  if (SHAREPOINT_HOSTS.includes(url.hostname)) return 'sharepoint';
  const path = url.pathname.replace(/^\/{2,}/, '/');
  if (channel === 'pages') return path === '/' || OFFICE_HOME.test(path) ? 'home' : 'identity';
  if (path.startsWith('/graph/')) return 'graph';
  return path.startsWith('/control/') ? 'control' : 'identity';
}
