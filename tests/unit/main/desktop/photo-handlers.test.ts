import { expect, it } from 'vitest';
import { fail } from '../../../../contract/result.ts';
import { photoHandlers } from '../../../../main/desktop/photo-handlers.ts';
import { RunningChange } from '../../../../main/desktop/running-change.ts';
import type { Services } from '../../../../main/services.ts';

it('ends a visit before the photo changes', async () => {
  const done: string[] = [];
  const undo = async () => {
    done.push('undo');
    return fail({ kind: 'nothing-to-undo' as const });
  };
  const services = { undo } as unknown as Services;
  const handlers = photoHandlers(
    { services, servicesFor: () => services },
    { running: new RunningChange(), visits: { stop: () => done.push('visit stopped') } },
    { remember: () => undefined, explain: () => [] },
    { emit: () => undefined, pictures: { cut: async () => fail({ kind: 'portrait-closed' as const }) } },
  );
  await handlers['photo:undo']();
  expect(done).toEqual(['visit stopped', 'undo']);
});
