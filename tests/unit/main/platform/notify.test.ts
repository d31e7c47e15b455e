import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createNotify } from '../../../../main/platform/notify.ts';

class FakeNotification extends EventEmitter {
  static supported = true;
  static shown: FakeNotification[] = [];
  static isSupported() {
    return FakeNotification.supported;
  }
  readonly options: { readonly title: string; readonly body: string };
  constructor(options: { readonly title: string; readonly body: string }) {
    super();
    this.options = options;
  }
  show() {
    FakeNotification.shown.push(this);
  }
}

it('shows a message and hears the click on it', () => {
  let clicks = 0;
  createNotify(FakeNotification)({
    title: 'Time to try again',
    body: 'See whether.',
    onClick: () => {
      clicks += 1;
    },
  });
  const [shown] = FakeNotification.shown;
  expect(shown?.options).toEqual({ title: 'Time to try again', body: 'See whether.' });
  shown?.emit('close');
  expect(clicks).toBe(0);
  shown?.emit('click');
  expect(clicks).toBe(1);
});

it('shows none where the system has none', () => {
  FakeNotification.supported = false;
  FakeNotification.shown = [];
  createNotify(FakeNotification)({ title: 'x', body: 'y', onClick: () => undefined });
  expect(FakeNotification.shown).toEqual([]);
});
