import { beforeAll, describe, expect, it } from 'vitest';
import { addScheme, fromChromium, policyToChromium, toChromium } from '../../electron-standin/src/schemes.ts';

describe('schemes', () => {
  beforeAll(() => addScheme('app'));

  it.each([
    ['app://renderer/index.html?a=1#b', 'https://renderer.app.standin.invalid/index.html?a=1#b'],
    ['app://renderer', 'https://renderer.app.standin.invalid'],
    ['APP://renderer/', 'https://renderer.app.standin.invalid/'],
    ['app:///x', 'https://nohost.app.standin.invalid/x'],
  ])('%s is served as %s', (address, served) => {
    expect(toChromium(address)).toBe(served);
    expect(fromChromium(served)).toBe(address.toLowerCase());
  });

  it.each([['https://example.com/app://renderer'], ['data:text/html,x'], ['other://renderer/'], ['about:blank']])(
    '%s stays as it is',
    (address) => {
      expect(toChromium(address)).toBe(address);
      expect(fromChromium(address)).toBe(address);
    },
  );

  it('translates no look-alike back', () => {
    const address = 'https://renderer.app.standin.invalid.example.com/';
    expect(fromChromium(address)).toBe(address);
  });

  it('translates the scheme in a policy, and nothing else', () => {
    expect(policyToChromium("default-src 'none'; img-src 'self' app: data:; connect-src app:")).toBe(
      "default-src 'none'; img-src 'self' https://*.app.standin.invalid data:; connect-src https://*.app.standin.invalid",
    );
  });
});
