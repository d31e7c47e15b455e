import { expect, it } from 'vitest';
import { HOSTILE_SCRIPT } from '../../../../demo-tenant/federation/hostile-script.ts';
import { linkOn, PageWalker, pageName } from '../../../../demo-tenant/page-walker.ts';
import { control, oneTenant } from '../tenant-fixture.ts';

const UPN = 'citra@selfsame.example';
const tenant = oneTenant();

async function atPartner() {
  await control(tenant().descriptor, `people/${UPN}`, { federated: 'redirect' });
  const walker = new PageWalker();
  const first = await walker.open(tenant().descriptor.sharepoint);
  return { walker, page: await walker.open(first.url, new Map([['account', UPN]])) };
}

it('is not there and not linked to, unless its switch is on', async () => {
  const { walker, page } = await atPartner();
  expect(linkOn(page, 'hostile')).toBeNull();
  for (const path of ['/hostile', '/hostile/other', '/hostile/download']) {
    expect(pageName(await walker.open(new URL(path, page.url)))).toBe('partner-expired');
  }
});

it('is one link away from a partner’s sign-in, without a policy against scripts, and offers a download', async () => {
  await control(tenant().descriptor, 'faults', { switches: { hostilePage: true } });
  const { walker, page } = await atPartner();
  const hostile = await walker.open(linkOn(page, 'hostile') ?? '');
  expect(pageName(hostile)).toBe('hostile');
  expect(hostile.headers['content-security-policy']).toContain("'unsafe-inline'");
  expect(hostile.body.toString()).toContain("window.open('/hostile/other'");
  const download = await walker.open(new URL('/hostile/download', page.url));
  expect(download.headers['content-disposition']).toBe('attachment; filename="kept.txt"');
  expect(pageName(await walker.open(new URL('/hostile/other', page.url)))).toBe('hostile-other');
  expect(pageName(await walker.open(new URL('/hostile/more', page.url)))).toBe('partner-expired');
});

it('has a script that can be read', () => {
  expect(() => new Function(HOSTILE_SCRIPT)).not.toThrow();
});
