import { expect } from '@playwright/test';
import { eventsOf, test } from './sample-app.ts';

const MEGABYTE = 1 << 20;

test('starts, with the name and version of package.json', async ({ page }) => {
  await expect(page.getByTestId('about')).toHaveText('Standin Sample 1.2.3');
});

test('the bridge is frozen and isolated, the page has no Node', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    isFrozen: Object.isFrozen(window.sample),
    isWritable: Object.getOwnPropertyDescriptor(window, 'sample')?.writable,
    leaked: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in window),
    isSecure: isSecureContext,
  }));
  expect(seen).toEqual({ isFrozen: true, isWritable: false, leaked: [], isSecure: true });
});

test('carries what structured clone carries, and refuses the rest', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const value: Record<string, unknown> = {
      ...{
        none: null,
        missing: undefined,
        date: new Date(5),
        pattern: /x/gi,
        notANumber: Number.NaN,
        minusZero: -0,
      },
      ...{ big: 10n ** 20n, map: new Map([[1, { two: 2 }]]), set: new Set(['a']), floats: new Float32Array([1.5]) },
    };
    value['self'] = value;
    const back = (await window.sample.echo(value)) as typeof value;
    return {
      keys: Object.keys(back).length === Object.keys(value).length,
      date: (back['date'] as Date).getTime(),
      pattern: String(back['pattern']),
      numbers: [Number.isNaN(back['notANumber']), Object.is(back['minusZero'], -0), String(back['big'])],
      map: (back['map'] as Map<number, { two: number }>).get(1)?.two,
      set: (back['set'] as Set<string>).has('a'),
      floats: (back['floats'] as Float32Array)[0],
      isSelf: back['self'] === back,
      refusal: await (async () => window.sample.echo(new WeakMap()))().catch((error: Error) => error.message),
    };
  });
  expect(seen).toEqual({
    ...{ keys: true, date: 5, pattern: '/x/gi', numbers: [true, true, '100000000000000000000'], map: 2, set: true },
    ...{ floats: 1.5, isSelf: true, refusal: expect.stringMatching(/could not be cloned/i) },
  });
});

test('carries a 25 MB picture both ways, byte for byte', async ({ page }) => {
  const seen = await page.evaluate(async (size) => {
    const bytes = new Uint8Array(size).map((_, index) => (index * 31) & 255);
    const back = await window.sample.reverse(bytes);
    const isReversed = back.every((byte, index) => byte === bytes[size - 1 - index]);
    return { type: back.constructor.name, length: back.length, isReversed };
  }, 25 * MEGABYTE);
  expect(seen).toEqual({ type: 'Uint8Array', length: 25 * MEGABYTE, isReversed: true });
});

test('an error reaches the page as a message, an unknown channel too', async ({ page }) => {
  const messages = await page.evaluate(async () => [
    await window.sample.fail().catch((error: Error) => error.message),
    await window.sample.unknown().catch((error: Error) => error.message),
  ]);
  expect(messages[0]).toBe("Error invoking remote method 'sample:fail': Error: on purpose");
  expect(messages[1]).toContain("No handler registered for 'sample:unknown'");
});

test('main tells the page, until it stops listening', async ({ app, page }) => {
  const told = await page.evaluate(async () => {
    const heard: unknown[] = [];
    const stop = window.sample.onTold((payload) => heard.push(payload));
    await window.sample.tell(new Uint8Array([1, 2, 3]));
    await window.sample.tell('second');
    stop();
    await window.sample.tell('unheard');
    await window.sample.echo(0);
    return heard.map(String);
  });
  expect(told).toEqual(['1,2,3', 'second']);
  await page.evaluate(() => {
    window.sample.onTold((payload) => {
      document.title = String(payload);
    });
  });
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('tick')?.click());
  await expect(page).toHaveTitle('from the menu');
});

test('a utility process answers over its parent port and ends', async ({ page }) => {
  const { answers, hasFailed } = await page.evaluate(() => window.sample.work({ bytes: new Uint8Array([1, 2]) }));
  expect(answers[0]).toEqual({ hasSend: false, argument: 'argument', type: 'utility' });
  expect(Object.values((answers[1] as { doubled: object }).doubled)).toEqual([2, 4]);
  expect(hasFailed).toBe(true);
});

test('the theme of main is the theme of the page', async ({ app, page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(isDark).toBe(true);
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'light';
  });
  await expect.poll(isDark).toBe(false);
  expect(await eventsOf(app)).toEqual(expect.arrayContaining(['dark true', 'dark false']));
});
