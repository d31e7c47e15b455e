import type { Events, Requests } from '../../contract/ipc.ts';

type Outcome<C extends keyof Requests> = ReturnType<Requests[C]> | Promise<ReturnType<Requests[C]>>;

/** What the app does for each request of its pages. */
export type Handlers = { readonly [C in keyof Requests]: (...args: Parameters<Requests[C]>) => Outcome<C> };

/** Tells every page of ours. */
export type Emit = <C extends keyof Events>(channel: C, payload: Events[C]) => void;
