import { describe, expect, it } from 'vitest';
import { walkVisit } from '../../../demo-tenant/walk-visit.ts';
import { callBackChannel, control, oneTenant } from './tenant-fixture.ts';

const UPN = 'citra@selfsame.example';
const OTHER = 'siti@selfsame.example';
const OWN_LARGE = `/_layouts/15/userphoto.aspx?size=L&accountname=${encodeURIComponent(UPN)}`;
const MY_PROPERTIES = '/_api/SP.UserProfiles.PeopleManager/GetMyProperties';

const tenant = oneTenant();

const visit = (upn = UPN, signal = new AbortController().signal) =>
  walkVisit({ descriptor: tenant().descriptor, upn, signal });
const atSharePoint = (path: string) => new URL(path, tenant().descriptor.sharepoint).href;

async function state() {
  const { json } = await callBackChannel(tenant().descriptor, `${tenant().descriptor.control}state`);
  const people: readonly { upn: string; sharePoint: { pulls: number } }[] = json.people;
  const requests: readonly { path: string }[] = json.requests;
  return { pulls: people.find(({ upn }) => upn === UPN)?.sharePoint.pulls ?? Number.NaN, requests };
}

describe('walkVisit', () => {
  it('goes the way of the guidance and spends nothing', async () => {
    await tenant().advance(25);
    const { end, steps } = await visit();
    expect(end).toBe('at-sharepoint');
    expect(steps.map(({ step, title }) => [step, title])).toEqual([
      ['sign-in', 'Demo: Office home'],
      ['open-sharepoint', 'Demo: SharePoint'],
      ['open-page', 'Demo: SharePoint: Demo site'],
      ['open-page', 'Demo: SharePoint: our people'],
    ]);
    const { pulls, requests } = await state();
    expect(pulls).toBe(0);
    expect(requests.filter(({ path }) => path.includes('userphoto'))).toEqual([]);
  });

  it('leaves a session that asks for the photo as the person', async () => {
    await tenant().advance(25);
    const { session } = await visit();
    const properties = await session.fetch(atSharePoint(MY_PROPERTIES));
    expect(await properties.text()).toContain(`i:0#.f|membership|${UPN}`);
    const brief = await session.fetch(atSharePoint(MY_PROPERTIES), { accept: 'application/json;odata=nometadata' });
    expect(brief.headers.get('content-type')).toContain('odata=nometadata');
    expect((await state()).pulls).toBe(0);
    const photo = await session.fetch(atSharePoint(`${OWN_LARGE}&t=1764000000`));
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(photo.url).toBe(atSharePoint(`${OWN_LARGE}&t=1764000000`));
    expect(new Uint8Array(await photo.arrayBuffer()).length).toBeGreaterThan(1000);
    expect((await state()).pulls).toBe(1);
  });

  it('says who came out of it where the browser answers for another account', async () => {
    await control(tenant().descriptor, `people/${UPN}`, { ssoUpn: OTHER });
    const { end, session } = await visit();
    expect(end).toBe('at-sharepoint');
    const properties = await session.fetch(atSharePoint(MY_PROPERTIES));
    expect(await properties.text()).toContain(`i:0#.f|membership|${OTHER}`);
  });

  it.each([53000, 53001, 50097, 50131, 530001])(
    'ends at the page of %i, which the address does not tell',
    async (code) => {
      await control(tenant().descriptor, `people/${UPN}`, { deviceRequired: true, deviceCode: code });
      const { end, steps } = await visit();
      expect(end).toEqual({ refused: String(code) });
      const last = steps.at(-1);
      expect(last).toMatchObject({ step: 'open-sharepoint', title: "Demo: You can't get there from here" });
      expect(last?.url.startsWith(tenant().descriptor.pages)).toBe(true);
      expect(last?.url).not.toContain(String(code));
    },
  );

  it('ends at other refusals too', async () => {
    await control(tenant().descriptor, `people/${UPN}`, { disabled: true });
    const { end, steps } = await visit();
    expect(end).toEqual({ refused: '50057' });
    expect(steps.map(({ step }) => step)).toEqual(['sign-in']);
  });

  it('has no number where something else went wrong', async () => {
    await control(tenant().descriptor, 'faults', { rules: [{ service: 'sharepoint', action: { status: 503 } }] });
    expect((await visit()).end).toEqual({ refused: null });
  });

  it('asks for the account in every fresh browser', async () => {
    await visit();
    expect((await visit(OTHER)).end).toBe('at-sharepoint');
  });

  it('ends with its signal, and so does what it fetches', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(visit(UPN, stopped)).rejects.toThrow();
    const { session } = await visit();
    await expect(session.fetch(atSharePoint('/'), { signal: stopped })).rejects.toThrow('stopped');
  });

  it('tells a broken network as a fetch does, and goes nowhere but to this machine', async () => {
    const { session } = await visit();
    await control(tenant().descriptor, 'faults', {
      rules: [{ service: 'sharepoint', action: { drop: 'before' } }],
    });
    await expect(session.fetch(atSharePoint('/'))).rejects.toThrow(TypeError);
    await expect(session.fetch('https://example.com/')).rejects.toThrow(TypeError);
  });
});
