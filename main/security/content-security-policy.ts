/**
 * The policy every page of ours is served with. Scripts come from the bundle alone; Griffel's style elements carry
 * the nonce of this one load. Pictures are object URLs made by the page. WebAssembly is for the coach's worker: without
 * it face detection would fall back to the graphics card, or to nothing. See Electron security guide, item 7.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
