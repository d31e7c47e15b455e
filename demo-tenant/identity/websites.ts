import type Provider from 'oidc-provider';
import { CLIENTS } from '../tenant-constants.ts';
import { OFFICE_ANSWER_PATH, SHAREPOINT_ANSWER_PATH } from './registered-clients.ts';
import { createWebSessions, type WebSessions } from './web-sessions.ts';
import { createWebSignIn, type WebSignIn } from './web-sign-in.ts';

/** What a website that people sign in to with a browser needs of the identity provider. */
export interface Website {
  readonly signIn: WebSignIn;
  readonly sessions: WebSessions;
}

/** `pages`: the origin of the identity provider's pages. */
export function createWebsites(provider: Provider, pages: string) {
  return {
    sharePoint: {
      sessions: createWebSessions({ cookieName: 'FedAuth', cookiePath: '/' }),
      signIn: createWebSignIn(provider, pages, {
        clientId: CLIENTS.sharePoint,
        answerPath: SHAREPOINT_ANSWER_PATH,
        pendingCookie: 'demo_sharepoint_sign_in',
      }),
    },
    officeHome: {
      sessions: createWebSessions({ cookieName: 'demo_office_home', cookiePath: '/home' }),
      signIn: createWebSignIn(provider, pages, {
        clientId: CLIENTS.officeHome,
        answerPath: OFFICE_ANSWER_PATH,
        pendingCookie: 'demo_office_sign_in',
      }),
    },
  } satisfies Record<string, Website>;
}
