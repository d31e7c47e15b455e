import { EventEmitter } from 'node:events';

/** How windows and pages tell the app, which they may not import: `app` hands these on under the same names. */
export const appEvents = new EventEmitter();
