import type { WebPreferences } from 'electron';

const NEVER = ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webviewTag'] as const;
const ALWAYS = ['contextIsolation', 'sandbox', 'webSecurity'] as const;

/** Only isolated, sandboxed pages are carried: anything weaker would pass here and be a hole in Electron. */
export function refuseUnsafePreferences(preferences: WebPreferences): void {
  const wrong = [
    ...NEVER.filter((name) => preferences[name] === true),
    ...ALWAYS.filter((name) => preferences[name] === false),
  ];
  if (wrong.length > 0)
    throw new Error(`electron stand-in: webPreferences.${wrong.join(', ')} as given is not carried`);
}
