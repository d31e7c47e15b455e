import { fail, type Result, succeed } from '../../contract/result.ts';
import type { VisitMap } from './visit-map.ts';

/** What people copy along with an address: quotation marks, brackets, white space. */
const WRAPPING = /^[\s"'“”‘’«»<>()[\]]+|[\s"'“”‘’«»<>()[\]]+$/gu;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * The address of a SharePoint page as somebody typed or pasted it, or policy set it: without a scheme, wrapped in
 * quotes, broken over lines. `bad-argument` for anything but a page of this cloud's SharePoint.
 */
export function parsePageAddress(text: string, { placeOf, scheme }: VisitMap): Result<string> {
  const wanted = text
    .replaceAll(WRAPPING, '')
    .replaceAll(/[\r\n\t]/g, '')
    .replaceAll(' ', '%20');
  const url = URL.parse(HAS_SCHEME.test(wanted) ? wanted : `${scheme}//${wanted}`);
  if (url === null) return refuse(text);
  // An old link says http, and SharePoint answers by sending to https.
  if (url.protocol === 'http:') url.protocol = scheme;
  const isPlain = url.username === '' && url.password === '';
  const hasDefaultPort = scheme === 'http:' || url.port === '';
  const isPage = isPlain && hasDefaultPort && placeOf(url.href) === 'sharepoint';
  return isPage ? succeed(url.href) : refuse(text);
}

function refuse(value: string): Result<never> {
  return fail({ kind: 'bad-argument', name: 'page', value });
}
