import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { CdpEvent, Payload } from './cdp-types.ts';
import { decodeMessage } from './decode-message.ts';
import { encodeMessage } from './encode-message.ts';
import { type Frame, FrameTree } from './frame-tree.ts';
import { MainFrameLoads } from './main-frame-loads.ts';
import { MessagePipe } from './message-pipe.ts';
import { nativeTheme } from './native-theme.ts';
import { netErrorNumber } from './net-errors.ts';
import { PageDebugger } from './page-debugger.ts';
import { pageKey, pageScript, preloadScript } from './page-scripts.ts';
import { PageTarget } from './page-target.ts';
import { performMessage } from './perform-message.ts';
import { createPreventableEvent } from './preventable-event.ts';
import { readTitle } from './read-title.ts';
import type { RendererMessage } from './renderer-message.ts';
import { fromChromium, toChromium } from './schemes.ts';
import type { StandinSession } from './session.ts';
import { refuseUnsafePreferences } from './web-preferences.ts';
import { zoom } from './zoom.ts';

type OpenHandler = Parameters<E.WebContents['setWindowOpenHandler']>[0];
type Slice = Pick<
  E.WebContents,
  | 'id'
  | 'close'
  | 'forcefullyCrashRenderer'
  | 'getTitle'
  | 'getType'
  | 'getURL'
  | 'isDestroyed'
  | 'isLoading'
  | 'loadURL'
  | 'reload'
  | 'send'
  | 'setVisualZoomLevelLimits'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'
>;

let lastId = 0;

/** One page. Its window, if it has one, listens to `-close-requested` and `destroyed`. */
export class StandinWebContents extends EventEmitter implements Slice {
  /** Every page there is, in order of making. */
  static readonly all: StandinWebContents[] = [];
  readonly id = ++lastId;
  readonly session: StandinSession;
  readonly target: PageTarget;
  readonly frames = new FrameTree();
  readonly debugger: PageDebugger;
  openHandler: OpenHandler | null = null;
  /** Popups wait here for the app's verdict before their first request may leave. */
  decided: Promise<boolean> = Promise.resolve(true);
  readonly #preferences: E.WebPreferences;
  readonly #pipe: MessagePipe;
  readonly #contextFrames = new Map<number, string>();
  readonly #onThemeUpdated = () => this.#applyTheme().catch(() => undefined);
  #mainContext = 0;
  #url = '';
  #isLoading = false;
  #isDestroyed = false;
  #mayPass = false;
  #title = '';
  readonly #loads = new MainFrameLoads();

  constructor(session: StandinSession, preferences: E.WebPreferences) {
    super();
    refuseUnsafePreferences(preferences);
    this.session = session;
    this.#preferences = preferences;
    this.target = new PageTarget(() => this.#setUp());
    this.debugger = new PageDebugger(this.target);
    this.#pipe = new MessagePipe(this.target, (text, contextId) => {
      const senderFrame = this.frames.get(this.#contextFrames.get(contextId) ?? '');
      void performMessage(this, senderFrame, decodeMessage(text) as RendererMessage, (answer) => {
        this.#pipe.deliver(encodeMessage(answer), () => contextId);
      });
    });
    nativeTheme.on('updated', this.#onThemeUpdated);
    StandinWebContents.all.push(this);
    session.countPages(1);
  }

  attach(targetId: string, sessionId: string): void {
    this.target.attach(targetId, sessionId, (event) => this.#handle(event));
  }

  hasFrame(frameId: string): boolean {
    return frameId === this.target.targetId || this.frames.has(frameId);
  }

  get mainFrame(): Frame | null {
    return this.frames.get(this.target.targetId);
  }

  getURL(): string {
    return this.#url;
  }

  getTitle(): string {
    return this.#title || this.#url;
  }

  getType(): 'window' {
    return 'window';
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.#pipe.deliver(encodeMessage({ channel, args }), () => this.#mainContext);
  }

  close(): void {
    this.emit('-close-requested');
  }

  reload(): void {
    this.#mayPass = true;
    this.target.tell('Page.reload');
  }

  forcefullyCrashRenderer(): void {
    // Chromium answers with an error, as there is nobody left to answer.
    this.target.tell('Page.crash');
  }

  async setVisualZoomLevelLimits(): Promise<void> {
    // Headless Chromium is not pinched.
  }

  /** Zoom as Electron does it: the same window holds fewer, larger CSS pixels. */
  setZoomFactor(factor: number): void {
    void zoom(this.target, factor).catch(() => undefined);
  }

  async loadURL(url: string): Promise<void> {
    await this.target.ready;
    this.#mayPass = true;
    this.#isLoading = true;
    this.emit('did-start-loading', {});
    const loaded = new Promise<void>((resolve) => {
      this.once('did-finish-load', () => resolve());
      this.once('destroyed', () => resolve());
    });
    const { errorText, loaderId } = await this.target.send('Page.navigate', { url: toChromium(url) });
    this.#mayPass = false;
    if (errorText !== undefined) throw this.#failedLoad(url, errorText.replace('net::', ''));
    if (loaderId !== undefined) await loaded;
  }

  /** Asked for each document request of the main frame, before it leaves: false refuses the navigation. */
  async mayNavigate(url: string, isRedirect: boolean): Promise<boolean> {
    if (!(await this.decided)) return false;
    if (this.#mayPass && !isRedirect) {
      this.#mayPass = false;
      return true;
    }
    const details = { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame };
    const event = createPreventableEvent(details);
    this.emit(isRedirect ? 'will-redirect' : 'will-navigate', event, url, false, true, 0, 0);
    return !event.defaultPrevented;
  }

  /** Let the next navigation through: main itself asked for it. */
  letPass(): void {
    this.#mayPass = true;
  }

  /** The page has gone, whoever closed it. */
  destroyed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.session.countPages(-1);
    nativeTheme.off('updated', this.#onThemeUpdated);
    StandinWebContents.all.splice(StandinWebContents.all.indexOf(this), 1);
    this.emit('destroyed', {});
  }

  async #setUp(): Promise<void> {
    const { target } = this;
    const { preload, additionalArguments = [] } = this.#preferences;
    await Promise.all([
      target.sendNow('Page.enable'),
      target.sendNow('Runtime.enable'),
      // Pages of the app's own are always answered with 200, by the app itself.
      ...(this.session.partition === '' ? [] : [target.sendNow('Network.enable', { maxTotalBufferSize: 0 })]),
      target.sendNow('Runtime.addBinding', { name: `${pageKey}_send`, executionContextName: pageKey }),
      target.sendNow('Page.addScriptToEvaluateOnNewDocument', { source: pageScript() }),
      target.sendNow('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(preload, additionalArguments, this.listenerCount('before-input-event') > 0),
        worldName: pageKey,
      }),
      this.#applyTheme(),
    ]);
    await target.sendNow('Runtime.runIfWaitingForDebugger');
  }

  async #applyTheme(): Promise<void> {
    const value = nativeTheme.themeSource === 'system' ? '' : nativeTheme.themeSource;
    if (this.target.targetId === '') return;
    await this.target.sendNow('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    });
  }

  #failedLoad(url: string, code: string): Error {
    this.emit('did-fail-load', {}, netErrorNumber(code), code, url, true, 0, 0);
    return Object.assign(new Error(`${code} loading '${url}'`), { code, url });
  }

  #handle(event: CdpEvent): void {
    this.debugger.receive(event);
    switch (event.method) {
      case 'Page.frameAttached':
        this.frames.attached(event.params.frameId);
        return;
      case 'Page.frameDetached':
        if (event.params.reason === 'remove') this.frames.removed(event.params.frameId);
        return;
      case 'Page.frameNavigated':
        this.#navigated(event.params);
        return;
      case 'Page.navigatedWithinDocument':
        if (event.params.frameId === this.target.targetId) this.#url = fromChromium(event.params.url);
        return;
      case 'Network.responseReceived':
        this.#loads.answered(event.params);
        return;
      case 'Network.loadingFailed':
        this.#loads.failed(event.params);
        return;
      case 'Page.domContentEventFired':
        void this.#readTitle();
        this.emit('dom-ready', {});
        return;
      case 'Page.loadEventFired':
        this.#isLoading = false;
        void this.#readTitle();
        this.emit('did-finish-load', {});
        return;
      case 'Page.windowOpen':
        this.emit('-popup', event.params);
        return;
      case 'Runtime.executionContextCreated':
        this.#contextCreated(event.params.context);
        return;
      case 'Runtime.executionContextDestroyed':
        this.#contextFrames.delete(event.params.executionContextId);
        return;
      case 'Runtime.bindingCalled':
        this.#pipe.receive(event.params.payload, event.params.executionContextId);
        return;
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
        return;
      default:
    }
  }

  #contextCreated({ id, name, auxData }: Payload<'Runtime.executionContextCreated'>['context']): void {
    if (name !== pageKey) return;
    const { frameId } = auxData as { readonly frameId: string };
    this.#contextFrames.set(id, frameId);
    if (frameId === this.target.targetId) this.#mainContext = id;
  }

  #navigated({ frame }: Payload<'Page.frameNavigated'>): void {
    const { url } = this.frames.navigated(frame);
    if (frame.parentId !== undefined) return;
    // In Electron a window begins with no history at all, not with a blank page.
    if (/^(about:blank)?$/.test(this.#url)) this.target.tell('Page.resetNavigationHistory');
    this.#url = url;
    this.#title = '';
    const { errorText, status, statusText } = this.#loads.take(frame.loaderId);
    // An error page is no navigation. What main asked for tells by `loadURL`.
    if (frame.unreachableUrl !== undefined && !this.#isLoading) this.#failedLoad(url, errorText);
    if (frame.unreachableUrl === undefined && url !== 'about:blank')
      this.emit('did-navigate', {}, url, status, statusText);
  }

  async #readTitle(): Promise<void> {
    const title = await readTitle(this.target);
    if (title === '' || title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', {}, title, true);
  }
}
