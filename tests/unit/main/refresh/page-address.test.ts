import { expect, it } from 'vitest';
import { parsePageAddress } from '../../../../main/refresh/page-address.ts';
import { cloudVisitMap, demoVisitMap } from '../../../../main/refresh/visit-map.ts';

const PAGE = 'https://contoso.sharepoint.com/sites/hr/SitePages/Our%20people.aspx';
const global = cloudVisitMap('global');

it.each([
  PAGE,
  'contoso.sharepoint.com/sites/hr/SitePages/Our people.aspx',
  `  ${PAGE}\n`,
  `“${PAGE}”`,
  `<${PAGE}>`,
  '"contoso.sharepoint.com/sites/hr/SitePages/\nOur%20people.aspx"',
  'http://contoso.sharepoint.com/sites/hr/SitePages/Our%20people.aspx',
  'HTTPS://CONTOSO.sharepoint.com/sites/hr/SitePages/Our%20people.aspx',
])('%j is that page', (text) => {
  expect(parsePageAddress(text, global)).toEqual({ ok: true, value: PAGE });
});

it.each([
  '',
  'people',
  'https://example.com/',
  'https://contoso.sharepoint.com.example.com/',
  'https://contoso.sharepoint.us/',
  'https://login.microsoftonline.com/',
  'https://citra:secret@contoso.sharepoint.com/',
  'https://contoso.sharepoint.com@example.com/',
  'https://example.com\\@contoso.sharepoint.com/',
  'example.com\\.sharepoint.com/',
  'https://contoso.sharepoint.com%2eexample.com/',
  'https://contoso.sharepoint.com./',
  'https://contoso.shаrepoint.com/',
  'https://contoso.sharepoint.com:8443/',
  'ftp://contoso.sharepoint.com/',
  'file:///contoso.sharepoint.com/',
  'javascript:alert(1)//.sharepoint.com',
  'https://',
])('%j is no page of SharePoint’s', (text) => {
  expect(parsePageAddress(text, global)).toEqual({
    ok: false,
    failure: { kind: 'bad-argument', name: 'page', value: text },
  });
});

it('the demo tenant’s pages are HTTP at its own port', () => {
  const demo = demoVisitMap({
    pages: 'http://localhost:4000/',
    sharePointSuffix: '.sharepoint.localhost',
  });
  const page = 'http://demo.sharepoint.localhost:4000/sites/demo';
  expect(parsePageAddress('demo.sharepoint.localhost:4000/sites/demo', demo)).toEqual({ ok: true, value: page });
  expect(parsePageAddress('demo.sharepoint.localhost:4001/sites/demo', demo).ok).toBe(false);
  expect(parsePageAddress(PAGE, demo).ok).toBe(false);
});
