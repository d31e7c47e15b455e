import { randomUUID } from 'node:crypto';
import type { FaultAction, Service } from '../faults.ts';
import type { TenantResponse } from '../http.ts';

const DEFAULT_CODES: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'ErrorAccessDenied',
  404: 'ImageNotFound',
  429: 'TooManyRequests',
  503: 'serviceNotAvailable',
};
const MESSAGE = 'Trouble that the demo tenant was told to make.';

/** What a service in trouble answers, in that service's own shape. */
export function faultAnswer(
  service: Service,
  { status = 500, code, retryAfterSeconds }: FaultAction,
): TenantResponse {
  const requestId = randomUUID();
  const headers = {
    'request-id': requestId,
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  };
  const known = code ?? DEFAULT_CODES[status] ?? 'UnknownError';
  switch (service) {
    case 'graph': {
      const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': requestId };
      return { status, headers, body: { error: { code: known, message: MESSAGE, innerError } } };
    }
    case 'sharepoint':
      return {
        status,
        headers: { ...headers, sprequestguid: requestId },
        body: { 'odata.error': { code: known, message: { lang: 'en-US', value: MESSAGE } } },
      };
    case 'identity':
      return {
        status,
        headers,
        body: { error: code ?? 'temporarily_unavailable', error_description: MESSAGE, correlation_id: requestId },
      };
  }
}
