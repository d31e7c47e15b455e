import type { SignInStep } from '../../../contract/station/session-state.ts';
import { readRefusal, type ShownPage } from '../../refresh/read-refusal.ts';

interface KnownPage {
  readonly step: Extract<SignInStep, 'registration' | 'password-change' | 'terms'>;
  /** The host, or the end of it after a dot. */
  readonly host: string;
  /** Lower case; the path begins with it. */
  readonly path: string;
}

const MY_SIGN_INS = 'mysignins.microsoft.com';
const ACCOUNT = 'account.activedirectory.windowsazure.com';

/**
 * Pages of Microsoft's that ask for something which belongs on one's own machine. None is a documented interface, so
 * each has a grade as in the domain facts:
 * - `/register` of My Sign-Ins is where "More information required" leads (C: several programs that walk sign-ins);
 *   the rest of that host is security info too (A: Microsoft's help names `/security-info`).
 * - `proofup.aspx` is the page before that one (A, older: Microsoft's help for additional verification).
 * - `ChangePassword.aspx` (C: help desks) and `/security-info/password/change` (C) change a password; a forced change
 *   mostly shows on the login page itself, where no address tells it: then the idle time ends the session.
 * - `passwordreset.microsoftonline.com` resets one (A: Microsoft's help).
 * - Terms of use are answered at these hosts (A: Microsoft's list of endpoints for terms of use); the path at the
 *   account host is C (a sign-in library that looks for it).
 */
const KNOWN_PAGES: readonly KnownPage[] = [
  { step: 'password-change', host: MY_SIGN_INS, path: '/security-info/password' },
  { step: 'registration', host: MY_SIGN_INS, path: '/' },
  { step: 'registration', host: ACCOUNT, path: '/proofup' },
  { step: 'registration', host: ACCOUNT, path: '/passwordreset/register' },
  { step: 'password-change', host: ACCOUNT, path: '/changepassword' },
  { step: 'terms', host: ACCOUNT, path: '/termsofuse' },
  { step: 'terms', host: 'termsofuse.identitygovernance.azure.com', path: '/' },
  { step: 'terms', host: 'myaccount.microsoft.com', path: '/termsofuse' },
  { step: 'password-change', host: 'passwordreset.microsoftonline.com', path: '/' },
];

/** The demo tenant has one host for all of them: only a path that means the same everywhere counts there. */
const DEMO_PATHS: Readonly<Record<string, KnownPage['step']>> = {
  '/register': 'registration',
  '/proofup': 'registration',
  '/security-info/password': 'password-change',
  '/changepassword': 'password-change',
  '/termsofuse': 'terms',
};

/** What a page of a person's sign-in is, as far as its address, status and title tell. */
export function signInStepOf(page: ShownPage): SignInStep {
  const url = URL.parse(page.address);
  if (url === null) return 'signing-in';
  const path = url.pathname.toLowerCase();
  const isDemo = url.protocol === 'http:' && url.hostname === 'localhost';
  const known = isDemo
    ? Object.entries(DEMO_PATHS).find(([begin]) => path.startsWith(begin))?.[1]
    : KNOWN_PAGES.find((one) => isHost(url.hostname, one.host) && path.startsWith(one.path))?.step;
  return known ?? (readRefusal(page) === null ? 'signing-in' : 'refused');
}

function isHost(hostname: string, host: string): boolean {
  return hostname === host || hostname.endsWith(`.${host}`);
}
