import { EventEmitter } from 'node:events';
import type * as E from 'electron';

type Slice = Pick<
  E.BrowserWindow,
  | 'isAlwaysOnTop'
  | 'isClosable'
  | 'isFullScreen'
  | 'isKiosk'
  | 'isMaximized'
  | 'isMinimized'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setAlwaysOnTop'
  | 'setBackgroundColor'
  | 'setClosable'
  | 'setFullScreen'
  | 'setKiosk'
  | 'setMenuBarVisibility'
  | 'setMinimizable'
  | 'setMovable'
  | 'unmaximize'
>;

/** What a desktop would do with a window: remembered and told, shown by nothing. */
export class WindowFlags extends EventEmitter implements Slice {
  #isMinimized = false;
  #isMaximized = false;
  #isFullScreen = false;
  #isKiosk = false;
  #isAlwaysOnTop: boolean;
  #isClosable: boolean;

  constructor({ alwaysOnTop = false, closable = true }: E.BrowserWindowConstructorOptions) {
    super();
    this.#isAlwaysOnTop = alwaysOnTop;
    this.#isClosable = closable;
  }

  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize', {});
  }

  restore(): void {
    this.#isMinimized = false;
    this.emit('restore', {});
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize', {});
  }

  unmaximize(): void {
    this.#isMaximized = false;
    this.emit('unmaximize', {});
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  setFullScreen(isFullScreen: boolean): void {
    if (this.#isFullScreen === isFullScreen) return;
    this.#isFullScreen = isFullScreen;
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen', {});
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  setKiosk(isKiosk: boolean): void {
    this.#isKiosk = isKiosk;
    this.setFullScreen(isKiosk);
  }

  isKiosk(): boolean {
    return this.#isKiosk;
  }

  setAlwaysOnTop(isOnTop: boolean): void {
    this.#isAlwaysOnTop = isOnTop;
  }

  isAlwaysOnTop(): boolean {
    return this.#isAlwaysOnTop;
  }

  /** As on Linux, where it takes the button away and `close` works all the same. */
  setClosable(isClosable: boolean): void {
    this.#isClosable = isClosable;
  }

  isClosable(): boolean {
    return this.#isClosable;
  }

  setMinimizable(_isMinimizable: boolean): void {
    // There is no button.
  }

  setMovable(_isMovable: boolean): void {
    // There is no frame.
  }

  setBackgroundColor(_color: string): void {
    // Chromium paints the page's own background.
  }

  setMenuBarVisibility(_isVisible: boolean): void {
    // There is no menu bar.
  }

  removeMenu(): void {
    // There is no menu bar.
  }
}
