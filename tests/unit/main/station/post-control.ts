import type { DemoDescriptor } from '../../../../contract/demo-tenant.ts';
import type { Fetch } from '../../../../main/http/fetch.ts';

/** Steer a demo tenant by its control address, from beside a station. */
export function postControl(fetch: Fetch, { control }: Pick<DemoDescriptor, 'control'>) {
  return async (action: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${control}${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`expected the control to accept ${action}, got ${answer.status}`);
    return answer.json();
  };
}
