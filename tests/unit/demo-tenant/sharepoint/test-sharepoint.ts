import { createWebSessions } from '../../../../demo-tenant/identity/web-sessions.ts';
import type { WebSignIn } from '../../../../demo-tenant/identity/web-sign-in.ts';
import { createSharePointService } from '../../../../demo-tenant/sharepoint/sharepoint-service.ts';
import type { World } from '../../../../demo-tenant/world/create-world.ts';
import { type Call, CITRA, createTestWorld, ORIGINS, requestTo, verifierFor } from '../world/test-world.ts';

export const BEARER = `Bearer ${CITRA} AllSites.Read`;
export const PEOPLE_MANAGER = '/_api/SP.UserProfiles.PeopleManager';
export const USER_PHOTO = `/_layouts/15/userphoto.aspx?size=L&accountname=${CITRA}`;

/** Signs in whoever the answer names in `?as=`, and sends the browser to `?to=`. */
function signInFor(world: World): WebSignIn {
  return {
    start: async (returnTo) => ({
      location: `${ORIGINS.pages}/sign-in?to=${encodeURIComponent(returnTo.href)}`,
      cookie: 'pending=1; HttpOnly',
    }),
    finish: async ({ url }) => {
      const person = world.find(url.searchParams.get('as') ?? '');
      if (!person) return null;
      return { oid: person.oid, returnTo: url.searchParams.get('to') ?? '/', providerSession: 'session' };
    },
  };
}

/** SharePoint on a fresh world. `ask` sends a request as it is, `signIn` gives the cookie of a session. */
export function createSharePoint() {
  const world = createTestWorld();
  const sessions = createWebSessions({ cookieName: 'FedAuth', cookiePath: '/' });
  const website = { signIn: signInFor(world), sessions };
  const handle = createSharePointService({ world, verifyToken: verifierFor(world), origins: ORIGINS, website });
  const ask = (address: string, call: Call = {}) => handle(requestTo(address, call));
  const signIn = async (upn: string, origin: string = ORIGINS.sharePoint): Promise<string> => {
    const { headers } = await ask(`${origin}/_forms/default.aspx?as=${upn}&to=/`);
    const [cookie = ''] = headers?.['set-cookie'] ?? [];
    return cookie.split(';')[0] ?? '';
  };
  /** A page as somebody who is signed in there. */
  const browse = async (path: string, upn: string = CITRA, origin: string = ORIGINS.sharePoint) =>
    ask(`${origin}${path}`, { headers: { cookie: await signIn(upn, origin) } });
  /** A call with a bearer token to the My Site host. */
  const call = (path: string, accept = 'application/json;odata=nometadata', authorization = BEARER) =>
    ask(`${ORIGINS.mySiteApi}${path}`, { headers: { authorization, accept } });
  return { world, ask, signIn, browse, call };
}

/** How SharePoint stands with Citra. */
export function gateOf(world: World) {
  return world.describe().people.find(({ upn }) => upn === CITRA)?.sharePoint;
}
