import { host } from './host.ts';
import type { StandinWebContents } from './web-contents.ts';

/** Make a page in Chromium for a new web contents. One after the other: Chromium reports them in no order. */
class PageMaker {
  #turn: Promise<void> = Promise.resolve();
  readonly #expected: StandinWebContents[] = [];

  open(contents: StandinWebContents, size: { readonly width: number; readonly height: number }): void {
    this.#turn = this.#turn
      .then(async () => {
        const context = await contents.session.contextParams();
        this.#expected.push(contents);
        await host.chromium.send('Target.createTarget', {
          url: 'about:blank',
          newWindow: true,
          ...context,
          ...size,
        });
        await contents.target.ready;
      })
      .catch((error: unknown) => {
        if (!/has gone/.test(String(error))) process.emitWarning(`electron stand-in: ${String(error)}`);
      });
  }

  /** The web contents that the page just attached was made for. */
  take(): StandinWebContents | undefined {
    return this.#expected.shift();
  }
}

export const pageMaker = new PageMaker();
