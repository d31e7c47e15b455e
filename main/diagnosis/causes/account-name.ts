/**
 * The account of a claims name, in lower case: `citra@selfsame.example` of `i:0#.f|membership|Citra@Selfsame.example`.
 * Null where it is no name of that form.
 */
export function accountOf(claimsName: string | null): string | null {
  const account = claimsName?.slice(claimsName.lastIndexOf('|') + 1).toLowerCase() ?? '';
  return account.includes('@') ? account : null;
}
