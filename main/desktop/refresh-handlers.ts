import type { DesktopOptions } from './desktop-options.ts';
import type { Handlers } from './handlers.ts';
import type { Visits } from './visits.ts';

type RefreshHandlers = Pick<
  Handlers,
  | 'refresh:start'
  | 'refresh:get-state'
  | 'refresh:open-page'
  | 'refresh:report-refusal'
  | 'refresh:stop'
  | 'refresh:list-browsers'
  | 'refresh:use-browser'
  | 'refresh:measure'
>;

/** What a page may do about visits to SharePoint. */
export function refreshHandlers(visits: Visits, { browsers }: Pick<DesktopOptions, 'browsers'>): RefreshHandlers {
  return {
    'refresh:start': (page) => visits.start(page),
    'refresh:get-state': () => visits.last,
    'refresh:open-page': (page) => visits.openPage(page),
    'refresh:report-refusal': () => visits.reportRefusal(),
    'refresh:stop': () => visits.stop(),
    'refresh:list-browsers': () => browsers.list(),
    'refresh:use-browser': (request) => visits.useBrowser(request),
    'refresh:measure': () => visits.measure(),
  };
}
