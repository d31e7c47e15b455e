import { expect, it } from 'vitest';
import { stationDefaults } from '../../../demo-tenant/station-defaults.ts';
import { stationFile } from '../../../main/settings/station-settings.ts';
import { oneTenant } from './tenant-fixture.ts';

const tenant = oneTenant();

it('are members that a configuration may have, with the notice in each language of the station', () => {
  const defaults = stationDefaults(tenant().descriptor);
  expect(stationFile.parse(defaults)).toEqual(defaults);
  expect(Object.keys(defaults.notice.text)).toEqual(['en', 'id', 'ar']);
  expect(defaults.list.site).toMatch(/^https:\/\/selfsame-demo\.sharepoint\.localhost:\d+\/sites\/onboarding$/);
});
