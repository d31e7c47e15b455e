import type { ServerResponse } from 'node:http';

/** Lose the answer of a handler that writes it itself: what it did stays done. */
export function spoilProviderAnswer(response: ServerResponse): void {
  response.write = () => true;
  response.end = (() => response.destroy()) as ServerResponse['end'];
}
