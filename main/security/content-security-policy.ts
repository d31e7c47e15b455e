/**
 * The policy every page of ours is served with. Scripts come from the bundle alone; Griffel's style elements carry
 * the nonce of this one load. Pictures are object URLs made by the page. See Electron security guide, item 7.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * What a worker of ours is held to; a page's own policy does not reach into it. Compiling WebAssembly is allowed
 * here and nowhere else: the coach's worker needs it, or faces would be looked for on the graphics card, or not at
 * all.
 */
export const WORKER_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ');

/**
 * The station's page besides: no dialog, which printing is one of, no download, no form, no popup, no way to another
 * program. The camera works in it.
 */
export function stationSecurityPolicy(nonce: string): string {
  return `${contentSecurityPolicy(nonce)}; sandbox allow-scripts allow-same-origin`;
}
