import type { Page } from '@playwright/test';

interface HandedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Let go of a file over the window, as from the system's file manager. */
export function dropFile(page: Page, file: HandedFile): Promise<void> {
  return handOver(page, file, 'drop');
}

/** Paste a file or a picture, as with Ctrl+V. */
export function pasteFile(page: Page, file: HandedFile): Promise<void> {
  return handOver(page, file, 'paste');
}

function handOver(page: Page, { name, type, bytes }: HandedFile, way: 'drop' | 'paste'): Promise<void> {
  const base64 = Buffer.from(bytes).toString('base64');
  return page.evaluate(
    (given) => {
      const content = Uint8Array.from(atob(given.base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], given.name, { type: given.type }));
      const common = { bubbles: true, cancelable: true };
      const target = document.activeElement ?? document.body;
      if (given.way === 'paste') {
        target.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: transfer }));
        return;
      }
      for (const kind of ['dragenter', 'dragover', 'drop'])
        target.dispatchEvent(new DragEvent(kind, { ...common, dataTransfer: transfer }));
    },
    { name, type, base64, way },
  );
}
