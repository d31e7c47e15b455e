import { randomBytes } from 'node:crypto';
import type { TenantHandler, TenantRequest, TenantResponse } from '../http.ts';
import type { Directory, DirectoryPerson } from '../identity/directory.ts';
import type { Origins } from '../origins.ts';
import { pageResponse } from '../pages/page-response.ts';
import { answerBasic } from './http-credentials.ts';
import {
  renderCertificateMissing,
  renderPartnerExpired,
  renderPartnerSignIn,
  renderPopup,
  renderPopupDone,
  renderPopupOpener,
  renderPopupStranger,
} from './partner-pages.ts';
import {
  ANSWER_PARAMETER,
  PARTNER_PATH,
  type PartnerRequest,
  type PartnerTickets,
  REQUEST_PARAMETER,
} from './partner-tickets.ts';

interface PartnerServiceOptions {
  readonly origins: Origins;
  readonly directory: Directory;
  readonly tickets: PartnerTickets;
  /** Path of the page that tries the ways out of a kiosk; null: there is none now. */
  readonly hostilePath: () => string | null;
}

/** One request to the partner, with what it is about. */
interface Visit {
  readonly request: TenantRequest;
  readonly asked: PartnerRequest;
  readonly person: DirectoryPerson;
  /** Back to the tenant with the partner's word. */
  readonly vouch: () => TenantResponse;
  /** Path of a page that the partner's leads to; null: none. */
  readonly hostilePath: string | null;
}

const POPUP_PATH = '/adfs/verify';
const BROWSER_COOKIE = 'demo_partner_browser';
/** Finished pop-ups that nobody came back from must not pile up. */
const FINISHED_LIMIT = 200;

/** The partner's identity provider. No password is typed into any of its pages. */
export function createPartnerService(options: PartnerServiceOptions): TenantHandler {
  const { origins, directory, tickets, hostilePath } = options;
  /** `<browser> <ticket>` of pop-ups that were finished. */
  const finished = new Set<string>();
  return async (request) => {
    const ticket = request.url.searchParams.get(REQUEST_PARAMETER) ?? '';
    const asked = tickets.requests.redeem(ticket);
    const person = directory.find(asked?.oid ?? '');
    if (!asked || !person) return pageResponse(renderPartnerExpired(), 400);
    const vouch = () => {
      const { oid, returnTo } = asked;
      const location = new URL(returnTo);
      location.searchParams.set(ANSWER_PARAMETER, tickets.answers.issue({ oid, returnTo }));
      return { status: 303, headers: { location: location.href, 'cache-control': 'no-store' } };
    };
    const visit = { request, asked, person, vouch, hostilePath: hostilePath() };
    if (request.url.origin === origins.partnerCertificates) return answerCertificate(visit);
    if (request.url.pathname === POPUP_PATH && asked.way === 'popup') return answerPopup(visit, ticket, finished);
    return request.url.pathname === PARTNER_PATH
      ? answerSignIn(visit, ticket, finished, origins)
      : pageResponse(renderPartnerExpired(), 404);
  };
}

function answerSignIn(
  visit: Visit,
  ticket: string,
  finished: ReadonlySet<string>,
  origins: Origins,
): TenantResponse {
  const { request, asked, person, vouch, hostilePath } = visit;
  switch (asked.way) {
    case 'redirect':
      return request.method === 'POST' ? vouch() : pageResponse(renderPartnerSignIn(person, hostilePath));
    case 'popup':
      return answerOpener(visit, ticket, finished);
    case 'basic':
      return answerBasic(request, person) ?? vouch();
    case 'certificate': {
      const location = `${origins.partnerCertificates}${PARTNER_PATH}${request.url.search}`;
      return { status: 302, headers: { location, 'cache-control': 'no-store' } };
    }
  }
}

function answerOpener({ request, person, vouch }: Visit, ticket: string, finished: ReadonlySet<string>) {
  const popup = `${POPUP_PATH}?${new URLSearchParams({ [REQUEST_PARAMETER]: ticket })}`;
  if (request.method === 'POST') {
    const isFinished = finished.has(`${browserOf(request)} ${ticket}`);
    return isFinished ? vouch() : pageResponse(renderPopupOpener({ person, popup, isUnfinished: true }));
  }
  const browser = browserOf(request) || randomBytes(24).toString('base64url');
  const opener = pageResponse(renderPopupOpener({ person, popup, isUnfinished: false }));
  const cookie = `${BROWSER_COOKIE}=${browser}; Path=/adfs; HttpOnly; SameSite=Lax`;
  return { ...opener, headers: { ...opener.headers, 'set-cookie': cookie } };
}

/** The pop-up knows its opener by the cookie: in another session it is worth nothing. */
function answerPopup({ request, person }: Visit, ticket: string, finished: Set<string>): TenantResponse {
  const browser = browserOf(request);
  if (browser === '') return pageResponse(renderPopupStranger(), 403);
  if (request.method !== 'POST') return pageResponse(renderPopup(person));
  const [oldest] = finished;
  if (finished.size >= FINISHED_LIMIT && oldest !== undefined) finished.delete(oldest);
  finished.add(`${browser} ${ticket}`);
  return pageResponse(renderPopupDone());
}

function answerCertificate({ request, asked, person, vouch }: Visit): TenantResponse {
  if (asked.way !== 'certificate') return pageResponse(renderPartnerExpired(), 400);
  const { clientCertificate = null } = request;
  return clientCertificate === person.upn
    ? vouch()
    : pageResponse(renderCertificateMissing(person, clientCertificate), 403);
}

function browserOf({ headers }: TenantRequest): string {
  const pair = headers.cookie?.split(/;\s*/).find((one) => one.startsWith(`${BROWSER_COOKIE}=`));
  return pair?.slice(BROWSER_COOKIE.length + 1) ?? '';
}
