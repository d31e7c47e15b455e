import { rootSiteOrigin } from '../sharepoint/personal-site.ts';
import { ONBOARDING } from '../tenant-constants.ts';
import { answer, type GraphAnswer, refuse } from './graph-answer.ts';
import type { GraphContext } from './graph-context.ts';
import { GRAPH_ERRORS, segmentNotFound } from './graph-errors.ts';
import { answerList, answerLists } from './list-routes.ts';
import { listRights, mayReadSites, siteRights } from './permissions.ts';
import { ONBOARDING_SITE_ID, parseSitePath } from './site-path.ts';

/** Answer `sites/…`: the root site's address, and the site with today's list. `segments` are decoded. */
export function answerSites(context: GraphContext, segments: readonly string[]): GraphAnswer {
  const path = parseSitePath(segments);
  switch (path.kind) {
    case 'root':
      return path.rest.length === 0 ? answerRootSite(context) : refuse(segmentNotFound(path.rest[0] ?? ''));
    case 'unknown-host':
      return refuse(GRAPH_ERRORS.unknownHost);
    case 'unknown-site':
      return refuse(GRAPH_ERRORS.siteNotFound);
    case 'onboarding':
      return answerOnboardingSite(context, path.rest);
  }
}

function answerOnboardingSite(context: GraphContext, [relation, list, ...rest]: readonly string[]): GraphAnswer {
  const { claims, world } = context;
  if (relation !== undefined && relation !== 'lists') return refuse(segmentNotFound(relation));
  const rights = listRights(claims, world.switches);
  if (relation !== undefined && list !== undefined) return answerList(context, rights, list, rest);
  const isRefused = siteRights(claims, world.switches) === 'none';
  if (isRefused) return refuse(GRAPH_ERRORS.siteAccessDenied);
  if (context.request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  return relation === undefined ? answer(describeSite(context)) : answerLists(context);
}

function describeSite({ origins, version }: GraphContext): object {
  return {
    '@odata.context': `${origins.graph}/${version}/$metadata#sites/$entity`,
    id: ONBOARDING_SITE_ID,
    name: ONBOARDING.sitePath.slice(ONBOARDING.sitePath.lastIndexOf('/') + 1),
    displayName: ONBOARDING.siteName,
    webUrl: `${origins.sharePoint}${ONBOARDING.sitePath}`,
    siteCollection: { hostname: new URL(origins.sharePoint).hostname },
  };
}

function answerRootSite({ claims, origins, request, version, world }: GraphContext): GraphAnswer {
  if (request.method !== 'GET') return refuse(GRAPH_ERRORS.methodNotAllowed);
  if (!mayReadSites(claims)) return refuse(GRAPH_ERRORS.siteAccessDenied);
  const site = {
    '@odata.context': `${origins.graph}/${version}/$metadata#sites/$entity`,
    webUrl: rootSiteOrigin({ origins, switches: world.switches }),
  };
  const isShort = request.url.searchParams.get('$select') === 'webUrl';
  return answer(isShort ? site : { ...site, displayName: 'Demo', name: '' });
}
