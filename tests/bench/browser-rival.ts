import type { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import type { CameraPicture } from './camera-picture.ts';
import type { Job } from './measure.ts';

export interface BrowserRival {
  readonly version: string;
  /** The picture is in the page before the clock starts. */
  readonly job: (picture: CameraPicture, tiny: CameraPicture) => Promise<Job>;
  readonly close: () => Promise<void>;
}

/** A page of Chromium that makes the same photo with `createImageBitmap` and a canvas. */
export async function openBrowserRival(executablePath: string): Promise<BrowserRival> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  let served: Buffer | null = null;
  const server = createServer((request, response) => {
    response.setHeader('content-type', request.url === '/' ? 'text/html' : 'application/octet-stream');
    response.end(request.url === '/' ? '<!doctype html>' : served);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const give = async (bytes: Buffer) => {
    served = bytes;
    return page.evaluateHandle(async () => (await fetch('/picture')).blob());
  };
  return {
    version: browser.version(),
    job: async (picture, tiny) => {
      const [blob, tinyBlob] = [await give(picture.bytes), await give(tiny.bytes)];
      return {
        name: 'canvas of Chromium (its own process)',
        run: () => page.evaluate(coverSquare, blob),
        start: () => page.evaluate(coverSquare, tinyBlob),
      };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Runs in the page. */
async function coverSquare(blob: Blob): Promise<number> {
  const picture = await createImageBitmap(blob, { imageOrientation: 'from-image' });
  const canvas = new OffscreenCanvas(648, 648);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Expected a 2d context of an OffscreenCanvas but received null');
  context.imageSmoothingQuality = 'high';
  const edge = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2];
  context.drawImage(picture, left, top, edge, edge, 0, 0, 648, 648);
  picture.close();
  const photo = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return photo.size;
}
