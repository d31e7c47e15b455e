import type { Handlers } from './handlers.ts';

/** Requests that are agreed on and not built yet. This file has to go. */
type Unbuilt = Pick<
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

function unbuilt(): never {
  throw new Error('not built yet');
}

export const UNBUILT: Unbuilt = {
  'refresh:start': unbuilt,
  'refresh:get-state': unbuilt,
  'refresh:open-page': unbuilt,
  'refresh:report-refusal': unbuilt,
  'refresh:stop': unbuilt,
  'refresh:list-browsers': unbuilt,
  'refresh:use-browser': unbuilt,
  'refresh:measure': unbuilt,
};
