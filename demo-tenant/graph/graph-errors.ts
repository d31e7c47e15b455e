import type { Switches } from '../world/switches.ts';
import type { GraphError } from './graph-answer.ts';

const IMAGE_NOT_FOUND =
  "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ImageNotFoundException' was thrown.";

/** Errors as the domain facts have seen them (1.5); what they leave open is said beside it. */
export const GRAPH_ERRORS = {
  invalidToken: {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'Access token validation failure. Invalid audience, signature or lifetime.',
  },
  missingToken: { status: 401, code: 'InvalidAuthenticationToken', message: 'Access token is empty.' },
  challenge: {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message:
      'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
  },
  accessDenied: {
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
  },
  authorizationDenied: {
    status: 403,
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges to complete the operation.',
  },
  siteAccessDenied: { status: 403, code: 'accessDenied', message: 'Access denied' },
  siteNotFound: { status: 404, code: 'itemNotFound', message: 'Requested site could not be found' },
  unknownHost: { status: 400, code: 'invalidRequest', message: 'Invalid hostname for this tenancy' },
  listNotFound: { status: 404, code: 'itemNotFound', message: 'The specified list was not found' },
  listItemNotFound: { status: 404, code: 'itemNotFound', message: 'The specified item was not found' },
  // Of lists too: only `displayName` can be filtered by.
  filterNotSupported: {
    status: 400,
    code: 'invalidRequest',
    message: 'The provided filter statement is not supported',
  },
  photoTooLarge: {
    status: 413,
    // The code is not documented; clients go by the status.
    code: 'RequestEntityTooLarge',
    message: 'The maximum request length was exceeded: a photo may have 4 MB.',
  },
  wrongContentType: {
    status: 500,
    code: 'ErrorInternalServerError',
    message: 'An internal server error occurred. The operation failed.',
  },
  // Not documented; it shares the exception of the too small image.
  unreadableImage: {
    status: 400,
    code: 'ErrorInvalidImage',
    message:
      "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ProfileBadRequestException' was thrown: the image can't be read.",
  },
  driveAccessDenied: { status: 403, code: 'accessDenied', message: 'Access denied' },
  driveItemNotFound: { status: 404, code: 'itemNotFound', message: 'The resource could not be found.' },
  noMySite: { status: 404, code: 'ResourceNotFound', message: "User's mysite not found." },
  noSharePointLicence: { status: 400, code: 'BadRequest', message: 'Tenant does not have a SPO license.' },
  storeFault: {
    status: 500,
    code: 'ErrorStoreInternalServerError',
    message:
      "Exception of type 'Microsoft.Fast.Profile.Core.Exception.ProfileStorageUnexpectedException' was thrown.",
  },
  mailboxOnPremises: {
    status: 404,
    code: 'MailboxNotHostedInExchangeOnline',
    message: 'The mailbox is hosted on-premises and is not in Exchange Online.',
  },
  mailboxNotEnabled: {
    status: 404,
    code: 'MailboxNotEnabledForRESTAPI',
    message: 'REST API is not yet supported for this mailbox.',
  },
  throttled: {
    status: 429,
    code: 'TooManyRequests',
    message: 'Too many requests. Please wait and try again.',
  },
  methodNotAllowed: {
    status: 405,
    code: 'UnknownError',
    message: 'The requested resource does not support this HTTP method.',
  },
} as const satisfies Record<string, GraphError>;

/** Too many requests; `seconds` is how long to wait. */
export function throttled(seconds: number): GraphError {
  return { ...GRAPH_ERRORS.throttled, headers: { 'retry-after': String(seconds) } };
}

/** "No photo stored". */
export function imageNotFound({ missingPhotoCode }: Switches): GraphError {
  const message =
    missingPhotoCode === 'ErrorItemNotFound' ? 'The specified object was not found in the store.' : IMAGE_NOT_FOUND;
  return { status: 404, code: missingPhotoCode, message };
}

/** What somebody without a mailbox got in 2020 for a photo over 100 KB, though the person exists. */
export function misleadingNotFound(upn: string): GraphError {
  return { status: 404, code: 'ResourceNotFound', message: `Resource could not be discovered for ${upn}.` };
}

export function imageTooSmall(width: number, height: number): GraphError {
  return {
    status: 400,
    code: 'ValidationWidthTooSmall',
    message: `Exception of type 'Microsoft.Fast.Profile.Core.Exception.ProfileBadRequestException' was thrown: ${width} x ${height} is too small.`,
  };
}

export function personNotFound(idOrUpn: string): GraphError {
  return {
    status: 404,
    code: 'Request_ResourceNotFound',
    message: `Resource '${idOrUpn}' does not exist or one of its queried reference-property objects are not present.`,
  };
}

export function segmentNotFound(segment: string): GraphError {
  return { status: 400, code: 'BadRequest', message: `Resource not found for the segment '${segment}'.` };
}

export function badRequest(message: string, code = 'BadRequest'): GraphError {
  return { status: 400, code, message };
}

/** A change of a list's line with an entity tag that is no longer the line's. */
export function listConflict({ listConflictStatus }: Switches): GraphError {
  const message = 'The resource has changed since the caller last read it; usually an eTag mismatch';
  return { status: listConflictStatus, code: 'resourceModified', message };
}

/** A list filtered by a column without an index, without the header that allows it. */
export function notIndexed(column: string): GraphError {
  const message =
    `Field '${column}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ` +
    "HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.";
  return badRequest(message, 'invalidRequest');
}
