import { expect, it } from 'vitest';
import { classifyAnswer } from '../../../../main/http/classify-answer.ts';
import type { Answer } from '../../../../main/http/exchange.ts';

const AT = '2026-11-23T08:00:00.000Z';

const answer = (
  status: number,
  from: string,
  error: string | object,
  headers: Record<string, string> = {},
): Answer => ({
  facts: { status, from, at: AT, requestId: 'request-1', clientRequestId: 'client-1' },
  headers: new Headers(headers),
  body: Buffer.from(
    typeof error === 'string' ? JSON.stringify({ error: { code: error, message: '' } }) : JSON.stringify(error),
  ),
});

const GET_PHOTO = 'GET https://graph.example/v1.0/me/photo/$value';
const PUT_PHOTO = 'PUT https://graph.example/v1.0/me/photo/$value';
const GET_FILE = 'GET https://contoso-my.example/_api/web/GetFileByServerRelativePath/$value';
const GET_ME = 'GET https://graph.example/v1.0/me';

it.each([
  [404, GET_PHOTO, 'ImageNotFound', 'no-photo'],
  [404, GET_PHOTO, 'ErrorItemNotFound', 'no-photo'],
  [404, GET_PHOTO, 'SomethingNew', 'no-photo'],
  [404, GET_PHOTO, 'MailboxNotEnabledForRESTAPI', 'mailbox-unavailable'],
  [404, GET_PHOTO, 'MailboxNotHostedInExchangeOnline', 'mailbox-unavailable'],
  [400, GET_PHOTO, 'AuthenticationError', 'mailbox-unavailable'],
  [404, GET_ME, 'Request_ResourceNotFound', 'person-not-found'],
  [404, GET_ME, 'SomethingNew', 'unexpected-answer'],
  [403, GET_PHOTO, 'ErrorAccessDenied', 'access-denied'],
  [403, GET_ME, 'Authorization_RequestDenied', 'access-denied'],
  [403, PUT_PHOTO, 'photoUpdateSettings', 'blocked-by-policy'],
  [403, GET_FILE, 'Access has been blocked by policy', 'access-denied'],
  [400, PUT_PHOTO, 'ValidationWidthTooSmall', 'photo-refused'],
  [400, PUT_PHOTO, 'SomethingNew', 'photo-refused'],
  [413, PUT_PHOTO, 'ErrorImageTooLarge', 'photo-refused'],
  [400, GET_ME, 'SomethingNew', 'unexpected-answer'],
  [400, GET_PHOTO, 'ConsumerPhotoIsNotSupported', 'unsupported-account'],
  [500, PUT_PHOTO, 'ErrorInternalServerError', 'service-unavailable'],
  [503, GET_PHOTO, 'serviceUnavailable', 'service-unavailable'],
  [504, GET_PHOTO, 'UnknownError', 'service-unavailable'],
  [302, GET_ME, '', 'unexpected-answer'],
])('%i to "%s" with %s is %s', (status, from, code, kind) => {
  expect(classifyAnswer(answer(status, from, code), 0)).toMatchObject({
    kind,
    status,
    at: AT,
    requestId: 'request-1',
    clientRequestId: 'client-1',
  });
});

it('reads what is wrapped in another error', () => {
  const wrapped = {
    error: { code: 'UnknownError', message: '{"error":{"code":"OrganizationFromTenantGuidNotFound"}}' },
  };
  expect(classifyAnswer(answer(404, GET_PHOTO, wrapped), 0)).toMatchObject({ kind: 'unsupported-account' });
  const noSharePoint = { error: { code: 'BadRequest', message: 'Tenant does not have a SPO license.' } };
  expect(classifyAnswer(answer(400, GET_ME, noSharePoint), 0)).toMatchObject({ kind: 'no-sharepoint-licence' });
});

it('keeps how long the service wants to be left alone', () => {
  expect(classifyAnswer(answer(429, GET_PHOTO, 'TooManyRequests', { 'retry-after': '12' }), 0)).toMatchObject({
    kind: 'throttled',
    retryAfterSeconds: 12,
  });
  expect(classifyAnswer(answer(429, GET_PHOTO, 'TooManyRequests'), 0)).not.toHaveProperty('retryAfterSeconds');
});

it('a token that is refused for good means signing in', () => {
  expect(classifyAnswer(answer(401, GET_ME, 'InvalidAuthenticationToken'), 0)).toEqual({ kind: 'sign-in-needed' });
});

it.each([
  [
    500,
    'ErrorStoreInternalServerError',
    'Microsoft.Fast.ProfileStorageUnexpectedException: failed',
    'ProfileStorageUnexpectedException',
  ],
  [404, 'UnknownError', 'MailboxNotHostedInExchangeOnline', 'MailboxNotHostedInExchangeOnline'],
  [404, 'ImageNotFound', 'Exception of type ImageNotFoundException', undefined],
  [500, 'UnknownError', 'nothing that is known', undefined],
])('%i %s keeps what only the message names: %s', (status, code, message, detail) => {
  const failure = classifyAnswer(answer(status, GET_PHOTO, { error: { code, message } }), 0);
  expect(failure).toMatchObject({ code });
  expect('detail' in failure ? failure.detail : undefined).toBe(detail);
});
