import { net } from 'electron';
import type { Fetch } from '../http/fetch.ts';

/** Chromium's network stack: the system's proxy and certificates hold, cookies are neither sent nor kept. */
export const systemFetch: Fetch = (url, init) => net.fetch(url, { ...init, credentials: 'omit' });
