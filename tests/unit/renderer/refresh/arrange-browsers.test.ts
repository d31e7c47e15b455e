import { expect, it } from 'vitest';
import type { BrowserChoice } from '../../../../contract/attempt.ts';
import { arrangeBrowsers } from '../../../../renderer/refresh/arrange-browsers.ts';

const BROWSERS: readonly BrowserChoice[] = [
  { id: 'default', name: 'Standard', hasPrivateMode: false },
  { id: 'edge', name: 'Edge', hasPrivateMode: true },
];
const told = (isNormalOnly: boolean) =>
  arrangeBrowsers(BROWSERS, isNormalOnly).map(({ id, isPrivate }) => `${id}${isPrivate ? ' private' : ''}`);

it('offers private windows first', () => {
  expect(told(false)).toEqual(['edge private', 'default', 'edge']);
});

it('offers none where sign-in has refused private windows', () => {
  expect(told(true)).toEqual(['default', 'edge']);
});
