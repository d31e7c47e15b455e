import type { Handlers } from './handlers.ts';

/** Requests that are agreed on and not built yet. This file has to go. */
type Unbuilt = Pick<
  Handlers,
  | 'places:get-timeline'
  | 'places:save-report'
  | 'watch:start'
  | 'watch:stop'
  | 'refresh:start'
  | 'refresh:get-state'
  | 'refresh:open-page'
  | 'refresh:report-refusal'
  | 'refresh:stop'
  | 'refresh:list-browsers'
  | 'refresh:use-browser'
  | 'refresh:measure'
  | 'refresh:remind'
>;

function unbuilt(): never {
  throw new Error('not built yet');
}

export const UNBUILT: Unbuilt = {
  'places:get-timeline': unbuilt,
  'places:save-report': unbuilt,
  'watch:start': unbuilt,
  'watch:stop': unbuilt,
  'refresh:start': unbuilt,
  'refresh:get-state': unbuilt,
  'refresh:open-page': unbuilt,
  'refresh:report-refusal': unbuilt,
  'refresh:stop': unbuilt,
  'refresh:list-browsers': unbuilt,
  'refresh:use-browser': unbuilt,
  'refresh:measure': unbuilt,
  'refresh:remind': unbuilt,
};
