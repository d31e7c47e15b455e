import type { TenantHandler, TenantRequest, TenantResponse } from '../http.ts';
import { PROVIDER_ROUTES } from '../identity/provider-settings.ts';
import { OFFICE_ANSWER_PATH } from '../identity/registered-clients.ts';
import type { Website } from '../identity/websites.ts';
import type { Origins } from '../origins.ts';
import { DEMO_ICON, DEMO_ICON_PATH } from '../pages/demo-icon.ts';
import { renderHomePage } from '../pages/home-page.ts';
import { renderPage } from '../pages/page.ts';
import { pageResponse } from '../pages/page-response.ts';
import { mySiteOrigin, rootSiteOrigin } from '../sharepoint/personal-site.ts';
import type { World } from '../world/create-world.ts';
import type { DemoRecord } from '../world/demo-record.ts';
import { enabledPerson } from '../world/enabled-person.ts';
import { renderOfficeHome, renderOutlookPage, type TileAddresses } from './office-pages.ts';

interface HomeServiceOptions {
  readonly world: World;
  readonly origins: Origins;
  readonly website: Website;
}

const PICTURE_PATH = '/home/me.jpg';
const SIGN_OUT_PATH = '/home/sign-out';
const CIRCLE_PIXELS = 96;
const NO_STORE = { 'cache-control': 'no-store' } as const;

/** The demo's front door: who lives here, and the Office home of whoever signs in. */
export function createHomeService(options: HomeServiceOptions): TenantHandler {
  return async (request) => {
    const { pathname } = request.url;
    if (pathname === DEMO_ICON_PATH) {
      return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: DEMO_ICON };
    }
    if (pathname.startsWith('/home')) return answerOffice(options, request);
    return { status: 200, body: renderHomePage(options.world.namedPeople, options.origins) };
  };
}

async function answerOffice(options: HomeServiceOptions, request: TenantRequest): Promise<TenantResponse> {
  const { world, origins, website } = options;
  const { pathname } = request.url;
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound();
  if (pathname === OFFICE_ANSWER_PATH) return finishSignIn(options, request);
  if (pathname === SIGN_OUT_PATH) {
    // Out of the account too, as the real one does; that page asks first.
    const location = `${origins.pages}${PROVIDER_ROUTES.end_session}`;
    return { status: 302, headers: { ...NO_STORE, location, 'set-cookie': website.sessions.close(request) } };
  }
  const visitor = enabledPerson(world, website.sessions.find(request));
  if (!visitor) return startSignIn(website, request);
  if (pathname === PICTURE_PATH) return answerPicture(world, visitor);
  const account = {
    person: visitor,
    picture: world.photos.served(visitor.upn) ? PICTURE_PATH : null,
    signOut: SIGN_OUT_PATH,
  };
  switch (pathname.replace(/\/$/, '')) {
    case '/home':
      return pageResponse(renderOfficeHome(account, tileAddresses(options, visitor)));
    case '/home/outlook':
      return pageResponse(renderOutlookPage(account));
    default:
      return notFound();
  }
}

/** By the names that the tenant tells, and in the visitor's own geography. */
function tileAddresses({ origins, world: { switches } }: HomeServiceOptions, { geo }: DemoRecord): TileAddresses {
  const hosts = { origins, switches };
  return { sharePoint: rootSiteOrigin(hosts), mySite: mySiteOrigin(hosts, geo) };
}

async function startSignIn({ signIn }: Website, request: TenantRequest): Promise<TenantResponse> {
  // A picture that is asked for without a session leads nowhere.
  if (request.url.pathname === PICTURE_PATH) return { status: 403 };
  const { location, cookie } = await signIn.start(request.url);
  return { status: 302, headers: { ...NO_STORE, location, 'set-cookie': cookie } };
}

async function finishSignIn({ world, website }: HomeServiceOptions, request: TenantRequest) {
  const finished = await website.signIn.finish(request);
  const visitor = finished && enabledPerson(world, finished.oid);
  if (!finished || !visitor) return refused();
  const { origin } = request.url;
  const { providerSession, returnTo } = finished;
  const cookie = website.sessions.open({ oid: visitor.oid, origin, providerSession });
  // `returnTo` was an address of ours when the sign-in began; only its path counts.
  const location = `${origin}${new URL(returnTo).pathname}`;
  return { status: 302, headers: { ...NO_STORE, location, 'set-cookie': cookie } };
}

/** The circle shows Graph's photo. SharePoint isn't asked: that would be its pull of the day. */
async function answerPicture({ photos }: World, { upn }: DemoRecord): Promise<TenantResponse> {
  const photo = photos.served(upn);
  if (!photo) return { status: 404 };
  const body = await photos.jpeg(upn, photo, Math.min(CIRCLE_PIXELS, photo.edgePixels));
  return { status: 200, headers: { ...NO_STORE, 'content-type': 'image/jpeg' }, body };
}

function refused(): TenantResponse {
  const body = '<p>The sign-in was refused, or took too long. <a href="/home">Try again</a></p>';
  return pageResponse(renderPage({ name: 'office-refused', title: 'Office home: sign-in failed', body }), 403);
}

function notFound(): TenantResponse {
  const body = '<p>There is no such page. <a href="/home">Office home</a></p>';
  return pageResponse(renderPage({ name: 'office-not-found', title: 'Office home: not found', body }), 404);
}
