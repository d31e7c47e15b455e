import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from 'vitest';
import { type RecoverOptions, recoverPage } from '../../../../main/windows/recover-page.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

class FakeWindow {
  readonly done: string[] = [];
  isGone = false;
  readonly webContents = Object.assign(new EventEmitter(), { reload: () => void this.done.push('reload') });

  isDestroyed() {
    return this.isGone;
  }

  close() {
    this.done.push('close');
  }

  async crash() {
    this.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
    this.done.push('event over');
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let window: FakeWindow;
let log: FakeLog;
let nowMs: number;
let answer: () => Promise<boolean>;
beforeEach(() => {
  window = new FakeWindow();
  log = new FakeLog();
  nowMs = 5;
  answer = async () => true;
  recoverPage({
    window: window as unknown as RecoverOptions['window'],
    log,
    mayShowAgain: () => {
      window.done.push('ask');
      return answer();
    },
    nowMs: () => nowMs,
  });
});

it('shows the page again, after the event, and says why it was gone', async () => {
  await window.crash();
  expect(window.done).toEqual(['event over', 'reload']);
  expect(log.lines).toEqual([{ level: 'error', event: 'page-gone', facts: { reason: 'oom', exitCode: 9 } }]);
});

it('asks where it is gone again within a minute, and closes the window where nobody wants it', async () => {
  await window.crash();
  nowMs += 59_000;
  await window.crash();
  nowMs += 59_000;
  answer = async () => false;
  await window.crash();
  expect(window.done.filter((step) => step !== 'event over')).toEqual(['reload', 'ask', 'reload', 'ask', 'close']);
});

it('does not ask once a minute has passed', async () => {
  await window.crash();
  nowMs += 60_000;
  await window.crash();
  expect(window.done.filter((step) => step !== 'event over')).toEqual(['reload', 'reload']);
});

it('touches no window that was closed meanwhile', async () => {
  await window.crash();
  answer = async () => {
    window.isGone = true;
    return true;
  };
  await window.crash();
  expect(window.done.filter((step) => step !== 'event over')).toEqual(['reload', 'ask']);
});

it('logs that nobody could be asked', async () => {
  await window.crash();
  answer = () => Promise.reject(new Error('no screen'));
  await window.crash();
  expect(log.lines.at(-1)).toEqual({
    level: 'error',
    event: 'page-not-recovered',
    facts: { error: 'Error: no screen' },
  });
});
