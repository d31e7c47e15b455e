import type { Page } from '@playwright/test';
import { expect, firstPage, test } from './fixtures.ts';

test('the page has the bridge, and neither Node nor Electron', async ({ launchApp }) => {
  const page = await firstPage(await launchApp());
  const seen = await page.evaluate(() => {
    const { bridge } = window;
    return {
      areas: Object.keys(bridge).sort(),
      isFrozen: Object.isFrozen(bridge) && Object.values(bridge).every((area) => Object.isFrozen(area)),
      leaked: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in window,
      ),
    };
  });
  expect(seen).toEqual({
    areas: [
      ...['account', 'app', 'camera', 'coach', 'demo', 'desk', 'oneDrive'],
      ...['photo', 'places', 'portrait', 'refresh', 'watch'],
    ],
    isFrozen: true,
    leaked: [],
  });
});

test('the page may go nowhere and open nothing', async ({ launchApp }) => {
  const app = await launchApp();
  const page = await firstPage(app);
  const address = page.url();
  for (const target of ['https://example.com/', 'file:///etc/hostname', 'data:text/html,<h1>Away</h1>']) {
    await page.evaluate((url) => {
      window.open(url);
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    }, target);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(page.url()).toBe(address);
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await app.evaluate(() => globalThis.openedPages)).toEqual([]);
});

test('no permission is granted but the camera, and not with a microphone', async ({ launchApp }) => {
  const page = await firstPage(await launchApp(['--use-fake-device-for-media-stream']));
  const answers = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error as { name?: string }).name;
    const open = (wanted: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(wanted).then((stream) => {
        for (const track of stream.getTracks()) track.stop();
        return 'granted';
      }, nameOf);
    return {
      microphone: await open({ audio: true }),
      both: await open({ video: true, audio: true }),
      camera: await open({ video: true }),
      notifications: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', nameOf),
    };
  });
  expect(answers).toEqual({
    microphone: 'NotAllowedError',
    both: 'NotAllowedError',
    camera: 'granted',
    notifications: 'denied',
    clipboard: 'NotAllowedError',
  });
});

test.describe('content security policy', () => {
  test('scripts, pictures, styles and requests of others are refused', async ({ launchApp }) => {
    const page = await firstPage(await launchApp());
    expect(await violationsOf(page)).toEqual(['connect-src', 'img-src', 'script-src-elem', 'style-src-elem']);
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
    expect(await evaluatesText(page)).toBe('EvalError');
  });

  test('a frame inside the page gets no bridge', async ({ launchApp }) => {
    const page = await firstPage(await launchApp());
    const hasBridge = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      frame.srcdoc = '<h1>Inner</h1>';
      document.body.append(frame);
      await loaded;
      return frame.contentWindow !== null && 'bridge' in frame.contentWindow;
    });
    expect(hasBridge).toBe(false);
  });
});

test.describe('requests to the main process', () => {
  test('a page of another origin is refused, bridge or not', async ({ launchApp }) => {
    const app = await launchApp();
    await firstPage(app);
    const [foreign] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(async ({ app: self, BrowserWindow }) => {
        const preload = `${self.getAppPath()}/dist/preload/index.cjs`;
        const window = new BrowserWindow({ webPreferences: { preload, sandbox: true, contextIsolation: true } });
        await window.loadURL('data:text/html,<h1>Foreign</h1>');
      }),
    ]);
    await foreign.getByRole('heading', { name: 'Foreign' }).waitFor();
    const message = await foreign.evaluate(() =>
      window.bridge.app.getState().then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
    expect(message).toContain('refused an untrusted sender');
  });

  test('arguments of another shape are refused', async ({ launchApp }) => {
    const page = await firstPage(await launchApp());
    const answers = await page.evaluate(async () => {
      // What a page that was taken over could send, whatever the types say.
      const { portrait, app, photo } = window.bridge as unknown as Record<
        string,
        Record<string, (...args: readonly unknown[]) => Promise<unknown>>
      >;
      const attempts = [
        portrait?.['openBytes']?.('text', null),
        portrait?.['openBytes']?.(new Uint8Array(1), { path: '/etc/passwd' }),
        app?.['openLink']?.('https://example.com/'),
        app?.['copyText']?.('x'.repeat(10_000_000)),
        photo?.['publish']?.({ portraitId: 'a', adjustment: { angle: 'steep' } }),
      ];
      const settled = await Promise.allSettled(attempts);
      return settled.map(({ status }) => status);
    });
    expect(answers).toEqual(Array(5).fill('rejected'));
  });
});

/** What the policy stops, by directive, when somebody else's content gets into the page. */
function violationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violated.add(effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    const picture = new Image();
    picture.src = 'https://example.com/pixel.png';
    document.body.append(script, style, picture);
    await fetch('https://example.com/').catch(() => undefined);
    // The last report follows the request that it is about.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return [...violated].sort();
  });
}

/** By a timer, because a text that the debugger evaluates itself is exempt from the policy. */
function evaluatesText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: refusing it is what this is about.
            resolve(String(globalThis.eval('1 + 1')));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
}
