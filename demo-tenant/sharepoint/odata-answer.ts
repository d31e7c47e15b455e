import type { TenantRequest, TenantResponse } from '../http.ts';

/** How much a client wants to be told about the data, by its Accept header. */
type MetadataLevel = 'nometadata' | 'minimalmetadata' | 'verbose';

function metadataLevel({ headers }: TenantRequest): MetadataLevel {
  const [, level] = /odata=(verbose|nometadata)/i.exec(headers.accept ?? '') ?? [];
  if (level === undefined) return 'minimalmetadata';
  return level.toLowerCase() === 'verbose' ? 'verbose' : 'nometadata';
}

/** An object as SharePoint's REST service writes it. Arrays become `{ results }` where the client asks for verbose. */
export function odataAnswer(
  request: TenantRequest,
  type: string,
  value: Readonly<Record<string, unknown>>,
): TenantResponse {
  const level = metadataLevel(request);
  if (level === 'verbose')
    return json(level, { d: { __metadata: { id: request.url.href, type }, ...verbose(value) } });
  const context = `${request.url.origin}/_api/$metadata#${type}`;
  return json(level, level === 'nometadata' ? value : { 'odata.metadata': context, ...value });
}

/** "There is no such thing", which is not an error. */
export function odataNull(request: TenantRequest, name: string): TenantResponse {
  const level = metadataLevel(request);
  return json(level, level === 'verbose' ? { d: { [name]: null } } : { 'odata.null': true });
}

export interface ODataError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const ODATA_ERRORS = {
  accessDenied: {
    status: 403,
    code: '-2147024891, System.UnauthorizedAccessException',
    message: 'Access denied. You do not have permission to perform this action or access this resource.',
  },
  resourceNotFound: {
    status: 404,
    code: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    message: 'Cannot find resource for the request.',
  },
  fileNotFound: {
    status: 404,
    code: '-2130575338, Microsoft.SharePoint.SPException',
    message: 'The file does not exist.',
  },
} as const satisfies Record<string, ODataError>;

export function odataError(request: TenantRequest, { status, code, message }: ODataError): TenantResponse {
  const level = metadataLevel(request);
  const error = { code, message: { lang: 'en-US', value: message } };
  return { ...json(level, level === 'verbose' ? { error } : { 'odata.error': error }), status };
}

function json(level: MetadataLevel, body: object): TenantResponse {
  const headers = {
    'content-type': `application/json;odata=${level};charset=utf-8`,
    'cache-control': 'private, max-age=0',
  };
  return { status: 200, headers, body };
}

function verbose(value: Readonly<Record<string, unknown>>): object {
  const entries = Object.entries(value).map(([key, item]) => [key, Array.isArray(item) ? { results: item } : item]);
  return Object.fromEntries(entries);
}
