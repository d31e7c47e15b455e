import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printModel } from '../../../../../main/station/session/print-model.ts';

it('is what docs/station-session.md says', async () => {
  const file = join(import.meta.dirname, '../../../../../docs/station-session.md');
  await expect(printModel()).toMatchFileSnapshot(file);
});
