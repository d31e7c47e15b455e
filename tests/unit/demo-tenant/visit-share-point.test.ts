import { describe, expect, it } from 'vitest';
import { PageWalker, pageName } from '../../../demo-tenant/page-walker.ts';
import { visitSharePoint } from '../../../demo-tenant/visit-share-point.ts';
import { callBackChannel, control, oneTenant } from './tenant-fixture.ts';

const UPN = 'citra@selfsame.example';
const tenant = oneTenant();

async function pulls(): Promise<number> {
  const { json } = await callBackChannel(tenant().descriptor, `${tenant().descriptor.control}state`);
  const people: readonly { upn: string; sharePoint: { pulls: number } }[] = json.people;
  return people.find(({ upn }) => upn === UPN)?.sharePoint.pulls ?? Number.NaN;
}

describe('visitSharePoint', () => {
  it('pulls once a day, and not before', async () => {
    const before = await pulls();
    const early = await visitSharePoint({ descriptor: tenant().descriptor, upn: UPN });
    expect(early.headers['content-type']).toBe('image/jpeg');
    expect(await pulls()).toBe(before);
    await tenant().advance(25);
    await visitSharePoint({ descriptor: tenant().descriptor, upn: UPN });
    await visitSharePoint({ descriptor: tenant().descriptor, upn: UPN });
    expect(await pulls()).toBe(before + 1);
  });

  it('signs in as the person it was told', async () => {
    const path = '/_api/SP.UserProfiles.PeopleManager/GetMyProperties';
    const page = await visitSharePoint({ descriptor: tenant().descriptor, upn: UPN, path });
    expect(page.body.toString()).toContain(UPN);
  });

  it('says where it was kept out', async () => {
    await control(tenant().descriptor, `people/${UPN}`, { deviceRequired: true });
    await expect(visitSharePoint({ descriptor: tenant().descriptor, upn: UPN })).rejects.toThrow(/got .*40\d/);
  });
});

describe('the answer of a sign-in to SharePoint', () => {
  /** Walks to SharePoint's sign-in and stops with the address that redeems the code. */
  async function answerAddress(): Promise<{ walker: PageWalker; address: URL }> {
    const walker = new PageWalker();
    const page = await walker.open(tenant().descriptor.mySite);
    expect(pageName(page)).toBe('sign-in');
    return { walker, address: page.url };
  }

  it('is worth nothing in another browser', async () => {
    const { walker, address } = await answerAddress();
    const stranger = new PageWalker();
    const page = await stranger.open(address, new Map([['account', UPN]]));
    expect(pageName(page)).toBe('expired');
    expect(page.status).toBe(400);
    expect(pageName(await walker.open(tenant().descriptor.mySite))).toBe('sign-in');
  });

  it('is refused when it was made up', async () => {
    const walker = new PageWalker();
    const forged = new URL('/_forms/default.aspx?code=made-up&state=made-up', tenant().descriptor.mySite);
    const answer = await walker.open(forged);
    expect(answer.body.toString()).not.toContain(UPN);
    expect(pageName(await walker.open(tenant().descriptor.mySite))).toBe('sign-in');
  });
});
