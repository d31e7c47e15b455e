const TOKENS = /\beyJ[\w-]+(?:\.[\w-]*)+|\bbearer\s+[^\s"',;]+/gi;
const SECRETS = /([?&#;](?:access_token|id_token|refresh_token|code|tempauth|sig|client_secret)=)[^&#\s"']+/gi;

/** No receipt holds a token. Should one ever come in with an answer of a service, it stays on this machine. */
export function removeTokens(text: string): string {
  return text.replace(TOKENS, '[token]').replace(SECRETS, '$1[token]');
}
