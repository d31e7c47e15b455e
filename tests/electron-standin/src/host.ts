import type { Chromium } from './chromium.ts';

/** The one Chromium behind this process, once it runs. */
class Host {
  readonly ready: Promise<void>;
  /** Where Chromium keeps its profile, and the stand-in its temporary files. */
  profileFolder = '';
  #chromium: Chromium | undefined;
  #becomeReady: () => void = () => undefined;

  constructor() {
    this.ready = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
  }

  get isConnected(): boolean {
    return this.#chromium !== undefined;
  }

  get chromium(): Chromium {
    if (this.#chromium === undefined) throw new Error('electron stand-in: used before Chromium was started');
    return this.#chromium;
  }

  connect(chromium: Chromium, profileFolder: string): void {
    this.#chromium = chromium;
    this.profileFolder = profileFolder;
  }

  /** Let everything that waits for Chromium go on. */
  open(): void {
    this.#becomeReady();
  }
}

export const host = new Host();
