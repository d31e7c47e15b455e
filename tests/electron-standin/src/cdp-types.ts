import type { CDPSession } from '@playwright/test';

declare const session: CDPSession;

/** A command of the Chrome DevTools Protocol. */
export type Method = Parameters<CDPSession['send']>[0];
export type Params<M extends Method> = NonNullable<Parameters<typeof session.send<M>>[1]>;
export type Returned<M extends Method> = Awaited<ReturnType<typeof session.send<M>>>;

/** The events that the stand-in listens to. */
type EventName =
  | 'Browser.downloadWillBegin'
  | 'Fetch.authRequired'
  | 'Fetch.requestPaused'
  | 'Inspector.targetCrashed'
  | 'Network.loadingFailed'
  | 'Network.responseReceived'
  | 'Page.domContentEventFired'
  | 'Page.fileChooserOpened'
  | 'Page.frameAttached'
  | 'Page.frameDetached'
  | 'Page.frameNavigated'
  | 'Page.frameStoppedLoading'
  | 'Page.loadEventFired'
  | 'Page.navigatedWithinDocument'
  | 'Page.windowOpen'
  | 'Runtime.bindingCalled'
  | 'Runtime.executionContextCreated'
  | 'Runtime.executionContextDestroyed'
  | 'Target.attachedToTarget'
  | 'Target.detachedFromTarget'
  | 'Target.targetDestroyed';
export type Payload<N extends EventName> = Parameters<Parameters<typeof session.on<N>>[1]>[0];
export type CdpEvent = { [N in EventName]: { readonly method: N; readonly params: Payload<N> } }[EventName];
