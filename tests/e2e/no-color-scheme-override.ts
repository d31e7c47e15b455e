/**
 * Playwright pretends a light system unless told otherwise, which would fight `nativeTheme`. Its typings know `null`
 * only for browsers, its Electron launcher takes the protocol's own word.
 */
export const noColorSchemeOverride = { colorScheme: 'no-override' } as unknown as { readonly colorScheme: null };
