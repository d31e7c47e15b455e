import type { BrowserChoice } from '../../contract/attempt.ts';

export interface OfferedBrowser extends Pick<BrowserChoice, 'id' | 'name'> {
  readonly isPrivate: boolean;
}

/** Private windows first, because they start as nobody; none of them where sign-in has refused private windows. */
export function arrangeBrowsers(
  browsers: readonly BrowserChoice[],
  isNormalOnly: boolean,
): readonly OfferedBrowser[] {
  const normal = browsers.map(({ id, name }) => ({ id, name, isPrivate: false }));
  if (isNormalOnly) return normal;
  const isolated = browsers.filter(({ hasPrivateMode }) => hasPrivateMode);
  return [...isolated.map(({ id, name }) => ({ id, name, isPrivate: true })), ...normal];
}
