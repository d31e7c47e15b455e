/** What the isolated world tells the main side. `id` is there where an answer is awaited. */
export type RendererMessage = { readonly id?: number } & (
  | { readonly type: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'permission'; readonly permission: string; readonly devices: readonly string[] }
  | { readonly type: 'close-window' }
  | { readonly type: 'preload-error'; readonly message: string; readonly stack: string }
);
