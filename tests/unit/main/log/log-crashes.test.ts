import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { logCrashes } from '../../../../main/log/log-crashes.ts';
import { FakeLog } from '../../../fakes/fake-log.ts';

it('writes down what nothing caught', () => {
  const process = new EventEmitter();
  const log = new FakeLog();
  logCrashes(process as NodeJS.Process, log);
  process.emit('uncaughtException', new Error('first'));
  process.emit('unhandledRejection', 'second');
  expect(log.lines.map(({ event }) => event)).toEqual(['uncaught-exception', 'unhandled-rejection']);
  expect(String(log.lines[0]?.facts?.['error'])).toContain('first');
});
