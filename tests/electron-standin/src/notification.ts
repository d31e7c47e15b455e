import { EventEmitter } from 'node:events';
import type * as E from 'electron';

type Slice = Pick<E.Notification, 'title' | 'body' | 'show' | 'close'>;

/**
 * No desktop shows it. A spec puts its own `show` on the prototype, with `app.evaluate`, and emits `click` on what that
 * was called for; as it may on Electron's own.
 */
export class StandinNotification extends EventEmitter implements Slice {
  static isSupported(): boolean {
    return true;
  }

  title: string;
  body: string;

  constructor(options: E.NotificationConstructorOptions = {}) {
    super();
    this.title = options.title ?? '';
    this.body = options.body ?? '';
  }

  show(): void {
    this.emit('show', {});
  }

  close(): void {
    this.emit('close', {});
  }
}
