import type { PageTarget } from './page-target.ts';

/** A page's title; empty where the page has gone. Chromium tells no change of it, so it is looked up now and then. */
export async function readTitle(target: PageTarget): Promise<string> {
  try {
    const { result } = await target.send('Runtime.evaluate', { expression: 'document.title' });
    return String(result.value ?? '');
  } catch {
    return '';
  }
}
