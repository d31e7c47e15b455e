import type { Handlers } from './handlers.ts';

/** Requests that are agreed on and not built yet. This file has to go. */
type Unbuilt = Pick<
  Handlers,
  'places:get-timeline' | 'places:save-report' | 'watch:start' | 'watch:stop' | 'refresh:remind'
>;

function unbuilt(): never {
  throw new Error('not built yet');
}

export const UNBUILT: Unbuilt = {
  'places:get-timeline': unbuilt,
  'places:save-report': unbuilt,
  'watch:start': unbuilt,
  'watch:stop': unbuilt,
  'refresh:remind': unbuilt,
};
