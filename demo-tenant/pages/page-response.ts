import type { TenantResponse } from '../http.ts';

/** A page as an answer that nobody keeps. */
export function pageResponse(html: string, status = 200): TenantResponse {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers, body: html };
}
