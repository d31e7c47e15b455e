/* Loaded before a utility process's own module: gives it Electron's `process.parentPort`. */
import { EventEmitter } from 'node:events';

const sendToParent = process.send?.bind(process);

/** Messages wait in Node until somebody listens. */
class ParentPort extends EventEmitter {
  #isStarted = false;

  override on(name: string | symbol, listener: (...args: unknown[]) => void): this {
    super.on(name, listener);
    if (name === 'message') this.start();
    return this;
  }

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    process.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }

  postMessage(message: unknown): void {
    sendToParent?.(structuredClone(message));
  }
}

Object.assign(process, { parentPort: new ParentPort(), type: 'utility' });
// Electron's utility processes have neither.
Reflect.deleteProperty(process, 'send');
process.once('disconnect', () => process.exit());
