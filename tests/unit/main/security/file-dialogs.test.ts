import { EventEmitter } from 'node:events';
import { beforeEach, expect, it } from 'vitest';
import { refuseFileDialogs } from '../../../../main/security/file-dialogs.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

class FakeDebugger extends EventEmitter {
  readonly sent: unknown[] = [];
  isUsed = false;
  refusal: Error | null = null;

  isAttached() {
    return this.isUsed;
  }

  attach(version: string) {
    if (this.refusal !== null) throw this.refusal;
    this.isUsed = true;
    this.sent.push(version);
  }

  async sendCommand(method: string, params?: object) {
    this.sent.push([method, params]);
  }
}

let protocol: FakeDebugger;
let log: FakeLog;
beforeEach(() => {
  protocol = new FakeDebugger();
  log = new FakeLog();
});
const refuse = () => refuseFileDialogs({ debugger: protocol as never }, log);

it('takes the dialog over, and answers it with nothing', async () => {
  expect(await refuse()).toBe(true);
  expect(protocol.sent).toEqual([
    '1.3',
    ['Page.enable', undefined],
    ['Page.setInterceptFileChooserDialog', { enabled: true }],
  ]);
  protocol.emit('message', {}, 'Page.fileChooserOpened', {});
  protocol.emit('message', {}, 'Page.loadEventFired', {});
  expect(log.lines.map(({ event }) => event)).toEqual(['file-dialog-refused']);
  expect(protocol.sent).toHaveLength(3);
});

it('attaches no second time', async () => {
  protocol.isUsed = true;
  expect(await refuse()).toBe(true);
  expect(protocol.sent).toHaveLength(2);
});

it('says where the dialog could not be taken over', async () => {
  protocol.refusal = new Error('Another debugger is already attached');
  expect(await refuse()).toBe(false);
  expect(log.lines.map(({ event }) => event)).toEqual(['file-dialogs-not-refused']);
});
