import { randomUUID } from 'node:crypto';

/** What a support request needs of one exchange: Microsoft finds its own log lines by these. */
export interface RequestIds {
  readonly requestId?: string;
  readonly clientRequestId?: string;
}

export function newClientRequestId(): string {
  return randomUUID();
}

/** Graph names its id `request-id`, SharePoint `SPRequestGuid`; the id we sent stands in where none is echoed. */
export function requestIdsOf(headers: Headers, sentId: string | undefined): RequestIds {
  const requestId = headers.get('request-id') ?? headers.get('sprequestguid');
  const clientRequestId = headers.get('client-request-id') ?? sentId;
  return {
    ...(requestId === null ? {} : { requestId }),
    ...(clientRequestId === undefined ? {} : { clientRequestId }),
  };
}
