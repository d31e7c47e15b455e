import type { Bridge } from '../contract/ipc.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly bridge: Bridge;
  }
}
