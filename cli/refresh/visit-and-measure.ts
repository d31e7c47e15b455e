import type { AttemptStep } from '../../contract/attempt.ts';
import type { PlaceCopy } from '../../contract/place.ts';
import type { Receipt } from '../../contract/receipt.ts';
import { type Result, succeed } from '../../contract/result.ts';
import { watchUntilSame } from '../../main/diagnosis/watch-until-same.ts';
import { cloudVisitMap, demoVisitMap } from '../../main/refresh/visit-map.ts';
import type { Services } from '../../main/services.ts';
import { type CommandContext, sayAside } from '../command-context.ts';
import { showWatch } from '../watch-progress.ts';
import type { Desk } from '../with-services.ts';
import { isWalk, type RefreshRequest } from './refresh-request.ts';
import { sharePointPlaces, sharePointState } from './sharepoint-places.ts';
import { type VisitClock, visitClock } from './visit-clock.ts';
import { visitInBrowser } from './visit-in-browser.ts';
import type { Visited } from './visited.ts';
import { walkAndMeasure } from './walk-and-measure.ts';

const MINUTE_MS = 60_000;

interface RefreshTools {
  readonly services: Services;
  readonly desk: Desk;
  readonly request: RefreshRequest;
  /** Each copy as it was read last, for a report. */
  readonly onRead: (copy: PlaceCopy) => void;
}

/**
 * Diagnose, visit, diagnose again. The receipt is of the diagnosis alone where there was no reason to visit; a visit
 * that was stopped is kept with what was read before it.
 */
export async function visitAndMeasure(tools: RefreshTools, context: CommandContext): Promise<Result<Receipt>> {
  const { request, services } = tools;
  const { signal } = context;
  const before = await services.diagnose({ signal, keep: (receipt) => !isWorthVisiting(receipt, request) });
  if (!before.ok) return before;
  tellState(before.value, request, context);
  if (!isWorthVisiting(before.value, request)) return before;

  const clock = visitClock(before.value);
  const startedAt = clock();
  const visited = await visit(tools, { before: before.value, clock }, context);
  if (!visited.ok) return visited;
  const { copy, ...came } = visited.value;
  const places = sharePointPlaces(before.value.places);
  const record = { ...came, startedAt, endedAt: clock(), before: places, wipe: null };
  const after = await services.diagnose({ visit: { record, copy }, signal, onRead: tools.onRead });
  // A stop leaves nothing read afterwards.
  if (!after.ok || record.end !== 'stopped') return after;
  return succeed({ ...before.value, action: 'refresh', attempt: after.value.attempt });
}

function isWorthVisiting({ places }: Receipt, { anyway }: RefreshRequest): boolean {
  return anyway || sharePointState(places) !== 'same';
}

/** Say how SharePoint stands where it isn't simply behind. */
function tellState({ places }: Receipt, { anyway }: RefreshRequest, { options, terminal, word }: CommandContext) {
  const state = sharePointState(places);
  if (!options.json && state !== 'behind') sayAside(word(`cli.refresh.${state}`, { anyway }), terminal);
}

/** A photo that Graph does not serve must not be fetched: that would spend the day's request on another one. */
async function visit(
  { desk, request, services }: RefreshTools,
  { before, clock }: { readonly before: Receipt; readonly clock: VisitClock },
  context: CommandContext,
): Promise<Result<Visited>> {
  const { connection, demo, settings } = desk.workspace;
  const { person, places } = before;
  const { signal } = context;
  const isPhotoConfirmed = places.some(({ place, verdict }) => place === 'graph' && verdict === 'same');
  if (demo !== null && isWalk(request)) {
    const { pictures } = desk;
    const onStep = showSteps(context);
    const walk = { descriptor: demo, person, isPhotoConfirmed, pictures, onStep, signal };
    return succeed(await walkAndMeasure(walk));
  }
  if (!isPhotoConfirmed) return succeed(notConfirmed(request));
  const hosts = await services.visitHosts(signal);
  if (!hosts.ok) return hosts;
  const waitForSharePoint = () => waitUntilSame(services, request.waitMinutes, context);
  const nowMs = Date.parse(clock());
  const { home } =
    demo === null
      ? cloudVisitMap(settings.cloud)
      : demoVisitMap({ pages: demo.pages, sharePointSuffix: connection.sharePointSuffix });
  return visitInBrowser(
    { request, person, hosts: hosts.value, home, nowMs, page: settings.refreshPage, waitForSharePoint },
    context,
  );
}

function notConfirmed({ isPrivate }: RefreshRequest): Visited {
  const way = isPrivate ? 'browser-private' : 'browser-normal';
  return { way, end: 'photo-not-confirmed', requestedAt: null, signedInAs: null, copy: null };
}

/** Ask ever more rarely, for as long as somebody said; nothing of it is kept, the receipt comes afterwards. */
async function waitUntilSame(services: Services, minutes: number, context: CommandContext): Promise<void> {
  if (minutes === 0) return;
  await watchUntilSame({
    upn: null,
    ask: ({ signal }) => services.diagnose({ action: 'watch', keep: () => false, signal }),
    onChanged: showWatch(context),
    signal: context.signal,
    limitMs: minutes * MINUTE_MS,
  });
}

/** Each step of the walk, once it is done; pages of one step count once. */
function showSteps({ options, terminal, word }: CommandContext): (step: AttemptStep) => void {
  const told = new Set<AttemptStep>();
  return (step) => {
    if (options.json || told.has(step)) return;
    told.add(step);
    terminal.err(`  ✓ ${word(`cli.refresh.done.${step}`)}\n`);
  };
}
