import type { LogFacts } from './log.ts';

/** A log line is for diagnosis, not for content: longer values are cut. */
const LONGEST_VALUE = 2000;

/** Facts that hold what the log must not hold, whatever their value looks like. */
const PRIVATE_FACT =
  /^(.*token|.*secret|password|authorization|cookie|authCode|claims|upn|mail|email|user|userName|.*displayName|name|givenName|surname|loginHint|accountName)$/i;

const SECRET_PARAMETERS =
  'access_token|refresh_token|id_token|client_secret|client_info|client_assertion|assertion|code_verifier|code|' +
  'state|nonce|password|login_hint|username|authorization|cookie|secret';

/** In order: what an earlier rule removes, a later one needs not recognise. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/data:[a-z]+\/[^\s"']+/gi, '[data]'],
  [/\beyJ[\w-]+(?:\.[\w-]*)+/g, '[token]'],
  [/\bbearer\s+[^\s"',;]+/gi, 'Bearer [token]'],
  [
    new RegExp(`(["']?)\\b(${SECRET_PARAMETERS})\\1\\s*[:=]\\s*(?:"[^"]*"|'[^']*'|[^\\s&"',;}]+)`, 'gi'),
    '$2=[removed]',
  ],
  [/\/control\/[^/\s"']+/gi, '/control/[secret]'],
  [/(https?:\/\/[^\s"'?#]*|\/[^\s"'?#]*)[?#][^\s"')]+/gi, '$1?[query]'],
  [/\b[\p{L}\p{N}._%+'#-]+(?:@|%40)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/giu, '[address]'],
  [/\/personal\/[^/\s"']+/gi, '/personal/[person]'],
  [/[^\\/:"'\n]{1,80}\.(?:jpe?g|png|webp|avif|tiff?|gif|hei[cf]|hif|bmp)\b/gi, '[picture]'],
  [/(?:\/home|\/Users|[A-Za-z]:\\Users)[\\/][^\\/\s"':]+/g, '~'],
];

/** Refresh tokens, codes and cookies: long, mixed, and neither a GUID nor a hash. */
const OPAQUE = /[\w.~+-]{40,}/g;
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Take out of a text what a log must never hold: tokens, codes, account names and mail addresses, query strings,
 * picture names and the home folder. Object ids, request ids and hashes stay: they are what a report needs.
 */
export function redact(text: string, homeDir?: string): string {
  let clean = text.slice(0, LONGEST_VALUE);
  if (homeDir !== undefined && homeDir.length > 1) clean = clean.replaceAll(homeDir, '~');
  for (const [pattern, replacement] of RULES) clean = clean.replace(pattern, replacement);
  return clean.replace(OPAQUE, (word) => (looksSecret(word) ? '[removed]' : word));
}

/** The facts of one log line without what must not be logged, by name of the fact and by value. */
export function redactFacts(facts: LogFacts, homeDir?: string): LogFacts {
  const clean: Record<string, LogFacts[string]> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    if (PRIVATE_FACT.test(name) && value !== null) clean[name] = '[removed]';
    else clean[name] = typeof value === 'string' ? redact(value, homeDir) : value;
  }
  return clean;
}

function looksSecret(word: string): boolean {
  if (GUID.test(word) || /^[\da-f]+$/i.test(word)) return false;
  return /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word);
}
