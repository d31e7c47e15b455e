import { expect, it } from 'vitest';
import { refuseUnsafePreferences } from '../../electron-standin/src/web-preferences.ts';

it.each([
  [{ sandbox: false }, 'sandbox'],
  [{ contextIsolation: false }, 'contextIsolation'],
  [{ webSecurity: false }, 'webSecurity'],
  [{ nodeIntegration: true }, 'nodeIntegration'],
  [{ webviewTag: true, nodeIntegrationInSubFrames: true }, 'nodeIntegrationInSubFrames, webviewTag'],
])('refuses %o by name', (preferences, name) => {
  expect(() => refuseUnsafePreferences(preferences)).toThrow(`webPreferences.${name}`);
});

it('takes the safe ones, written out or left out', () => {
  expect(() => refuseUnsafePreferences({})).not.toThrow();
  expect(() => refuseUnsafePreferences({ sandbox: true, contextIsolation: true, webviewTag: false })).not.toThrow();
});
