/**
 * What can come between choosing an account and being signed in. The paths are those of Microsoft's own pages, on the
 * demo's one sign-in host; how well known each is stands in docs/demo-tenant.md.
 */
export const INTERRUPTION_PATHS = {
  /** "More information required", then My Sign-Ins' registration. */
  registration: '/register',
  /** The page before My Sign-Ins. */
  'registration-older': '/proofup.aspx',
  'password-change': '/ChangePassword.aspx',
  /** A forced change on the login page itself: no address tells of it. */
  'password-change-here': null,
  terms: '/TermsOfUse',
} as const;

export type Interruption = keyof typeof INTERRUPTION_PATHS;
type Detour = Exclude<Interruption, 'password-change-here'>;

export const INTERRUPTIONS = [
  'registration',
  'registration-older',
  'password-change',
  'password-change-here',
  'terms',
] as const satisfies readonly Interruption[];

/** Those that lead to a page of their own. */
export const DETOURS = INTERRUPTIONS.filter((name): name is Detour => INTERRUPTION_PATHS[name] !== null);
