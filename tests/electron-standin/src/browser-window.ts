import type * as E from 'electron';
import { appEvents } from './app-events.ts';
import { host } from './host.ts';
import { pageMaker } from './page-maker.ts';
import { createPreventableEvent } from './preventable-event.ts';
import { type StandinSession, sessionOf } from './session.ts';
import { StandinWebContents } from './web-contents.ts';
import { WindowFlags } from './window-flags.ts';

type Slice = Pick<
  E.BrowserWindow,
  | 'id'
  | 'blur'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getContentBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'getTitle'
  | 'hide'
  | 'isDestroyed'
  | 'isFocused'
  | 'isVisible'
  | 'loadURL'
  | 'setBounds'
  | 'setSize'
  | 'setTitle'
  | 'show'
  | 'showInactive'
>;

/** A window: one page target of Chromium's. Frame, taskbar and screen are remembered, not shown. */
export class StandinBrowserWindow extends WindowFlags implements Slice {
  static readonly #all: StandinBrowserWindow[] = [];
  static #focused: StandinBrowserWindow | null = null;
  static #lastId = 0;
  readonly id = ++StandinBrowserWindow.#lastId;
  readonly webContents: StandinWebContents;
  #isFirstLoad = true;
  #bounds: E.Rectangle;
  #title: string;
  #isVisible: boolean;
  #isEnding = false;
  #isDestroyed = false;

  /** `popup` is not Electron's: the page that another page opened. */
  constructor(options: E.BrowserWindowConstructorOptions = {}, popup?: StandinWebContents) {
    super(options);
    const {
      x = 0,
      y = 0,
      width = 800,
      height = 600,
      title = 'Electron',
      show = true,
      webPreferences = {},
    } = options;
    this.#bounds = { x, y, width, height };
    this.#title = title;
    this.#isVisible = show;
    const session =
      (webPreferences.session as unknown as StandinSession | undefined) ??
      sessionOf(webPreferences.partition ?? '');
    this.webContents = popup ?? new StandinWebContents(session, webPreferences);
    this.webContents.on('-close-requested', () => this.close());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}));
    this.webContents.once('destroyed', () => this.#gone());
    this.webContents.on('page-title-updated', (_event, pageTitle: string, isExplicit: boolean) => {
      const event = createPreventableEvent({});
      this.emit('page-title-updated', event, pageTitle, isExplicit);
      if (!event.defaultPrevented) this.#title = pageTitle;
    });
    StandinBrowserWindow.#all.push(this);
    StandinBrowserWindow.#focused = this;
    if (popup === undefined) appEvents.emit('web-contents-created', {}, this.webContents);
    appEvents.emit('browser-window-created', {}, this);
    if (popup === undefined) pageMaker.open(this.webContents, { width, height });
    this.#applyBounds();
  }

  static getAllWindows(): StandinBrowserWindow[] {
    return [...StandinBrowserWindow.#all];
  }

  static getFocusedWindow(): StandinBrowserWindow | null {
    return StandinBrowserWindow.#focused;
  }

  static fromId(id: number): StandinBrowserWindow | null {
    return StandinBrowserWindow.#all.find((window) => window.id === id) ?? null;
  }

  static fromWebContents(contents: StandinWebContents): StandinBrowserWindow | null {
    return StandinBrowserWindow.#all.find((window) => window.webContents === contents) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.loadURL(url);
    // Chromium made this page blank, and a page could go back to that; Electron's window begins with what it is told.
    if (this.#isFirstLoad && !this.isDestroyed()) this.webContents.target.tell('Page.resetNavigationHistory');
    this.#isFirstLoad = false;
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show', {});
    this.focus();
  }

  showInactive(): void {
    this.#isVisible = true;
    this.emit('show', {});
  }

  hide(): void {
    this.#isVisible = false;
    this.emit('hide', {});
  }

  isVisible(): boolean {
    return this.#isVisible && !this.isMinimized();
  }

  focus(): void {
    StandinBrowserWindow.#focused = this;
    this.webContents.target.tell('Page.bringToFront');
    this.emit('focus', {});
    appEvents.emit('browser-window-focus', {}, this);
  }

  blur(): void {
    if (this.isFocused()) StandinBrowserWindow.#focused = null;
    this.emit('blur', {});
  }

  isFocused(): boolean {
    return StandinBrowserWindow.#focused === this;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getBounds(): E.Rectangle {
    return { ...this.#bounds };
  }

  getNormalBounds(): E.Rectangle {
    return this.getBounds();
  }

  getContentBounds(): E.Rectangle {
    return this.getBounds();
  }

  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height];
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setBounds(bounds: Partial<E.Rectangle>): void {
    const before = this.#bounds;
    this.#bounds = { ...before, ...bounds };
    this.#applyBounds();
    const { x, y, width, height } = this.#bounds;
    if (x !== before.x || y !== before.y) this.emit('move', {});
    if (width !== before.width || height !== before.height) this.emit('resize', {});
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    if (this.#isDestroyed) return;
    const event = createPreventableEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    this.#isEnding = true;
    const { target } = this.webContents;
    void target.ready
      .then(() => host.chromium.send('Target.closeTarget', { targetId: target.targetId }))
      .catch(() => undefined); // Chromium may have closed it first.
    this.webContents.destroyed();
  }

  /** The window's size is the page's: Electron's frame is not the page's business, Chromium's toolbar even less. */
  #applyBounds(): void {
    const { width, height } = this.#bounds;
    void this.webContents.target
      .send('Browser.getWindowForTarget')
      .then(({ windowId }) => host.chromium.send('Browser.setContentsSize', { windowId, width, height }))
      .catch(() => undefined); // The page may have gone, or Chromium be too old for it: then the size is a little off.
  }

  #gone(): void {
    // A person closed the window in Chromium: too late to be prevented, but not to be noticed.
    if (!this.#isEnding) this.emit('close', createPreventableEvent({}));
    this.#isDestroyed = true;
    const all = StandinBrowserWindow.#all;
    all.splice(all.indexOf(this), 1);
    if (this.isFocused()) StandinBrowserWindow.#focused = all.at(-1) ?? null;
    this.emit('closed');
    if (all.length === 0) appEvents.emit('window-all-closed');
  }
}
