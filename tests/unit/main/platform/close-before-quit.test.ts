import { expect, it } from 'vitest';
import { type CloseOptions, closeBeforeQuit } from '../../../../main/platform/close-before-quit.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

/** Quits as Electron does: asks first, and only ends when nobody objects. */
class FakeApp {
  isEnded = false;
  #listener: (event: { preventDefault: () => void }) => void = () => undefined;

  on(_event: string, listener: (event: { preventDefault: () => void }) => void) {
    this.#listener = listener;
    return this;
  }

  quit() {
    let isPrevented = false;
    this.#listener({
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.isEnded = true;
  }
}

const install = (app: FakeApp, options: Pick<CloseOptions, 'close'> & { limitMs?: number }) =>
  closeBeforeQuit({ app: app as unknown as CloseOptions['app'], log: new FakeLog(), ...options });
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('ends once everything is closed, and closes once', async () => {
  const app = new FakeApp();
  let closes = 0;
  let closed: () => void = () => undefined;
  install(app, {
    close: () => {
      closes += 1;
      return new Promise((resolve) => {
        closed = resolve;
      });
    },
  });
  app.quit();
  app.quit();
  await turn();
  expect({ closes, isEnded: app.isEnded }).toEqual({ closes: 1, isEnded: false });
  closed();
  await turn();
  expect(app.isEnded).toBe(true);
});

it('ends where closing fails', async () => {
  const app = new FakeApp();
  install(app, { close: () => Promise.reject(new Error('a bug')) });
  app.quit();
  await turn();
  await turn();
  expect(app.isEnded).toBe(true);
});

it('ends where closing does not', async () => {
  const app = new FakeApp();
  install(app, { close: () => new Promise(() => undefined), limitMs: 5 });
  app.quit();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(app.isEnded).toBe(true);
});
