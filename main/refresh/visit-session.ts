/**
 * The cookies of one visit: the private window's session, or the walk through the demo tenant's pages. Nothing else
 * has them, and nothing of the app's goes along: no token, no header of ours.
 */
export interface VisitSession {
  /** Follows redirects, and sends the visit's cookies, as the page itself would. */
  readonly fetch: (url: string, init?: VisitRequest) => Promise<Response>;
}

export interface VisitRequest {
  readonly signal?: AbortSignal;
  /** What kind of answer is wanted, as any page says it: SharePoint answers its API in XML where it is not told. */
  readonly accept?: string;
}
