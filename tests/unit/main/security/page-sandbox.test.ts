import type { HeadersReceivedResponse, OnHeadersReceivedListenerDetails } from 'electron';
import { expect, it } from 'vitest';
import { SIGN_IN_SANDBOX, sandboxPages } from '../../../../main/security/page-sandbox.ts';

type Listener = (
  details: OnHeadersReceivedListenerDetails,
  answer: (response: HeadersReceivedResponse) => void,
) => void;

function headersOf(resourceType: string, responseHeaders?: Record<string, string[]>) {
  let listen: Listener | undefined;
  sandboxPages({
    webRequest: {
      onHeadersReceived: (listener: unknown) => {
        listen = listener as Listener;
      },
    } as never,
  });
  let answered: HeadersReceivedResponse | undefined;
  listen?.({ resourceType, responseHeaders } as OnHeadersReceivedListenerDetails, (response) => {
    answered = response;
  });
  return answered?.responseHeaders;
}

it('leaves the policy of a page as it is and adds ours', () => {
  const headers = { 'Content-Security-Policy': ["default-src 'self'", 'x'], 'set-cookie': ['a=1', 'b=2'] };
  expect(headersOf('mainFrame', headers)).toEqual({
    'Content-Security-Policy': ["default-src 'self'", 'x', SIGN_IN_SANDBOX],
    'set-cookie': ['a=1', 'b=2'],
  });
});

it('adds one where there is none', () => {
  expect(headersOf('mainFrame')).toEqual({ 'content-security-policy': [SIGN_IN_SANDBOX] });
});

it('changes nothing else', () => {
  expect(headersOf('subFrame', { a: ['b'] })).toBeUndefined();
  expect(headersOf('xhr', { a: ['b'] })).toBeUndefined();
});

it('allows what sign-in needs, and neither dialogs nor downloads nor other programs', () => {
  expect(SIGN_IN_SANDBOX.split(' ')).toEqual(
    expect.arrayContaining(['sandbox', 'allow-scripts', 'allow-same-origin', 'allow-forms', 'allow-popups']),
  );
  expect(SIGN_IN_SANDBOX).not.toMatch(/modals|downloads|escape|custom-protocols|pointer-lock/);
});
