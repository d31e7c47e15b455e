import type { DemoDescriptor } from '../../contract/demo-tenant.ts';
import type { Failure } from '../../contract/failure.ts';
import { type Result, succeed } from '../../contract/result.ts';
import type { Audience } from '../settings/connect.ts';
import { connectionFromDescriptor, type DemoConnection } from './demo-connection.ts';
import { openDemo } from './open-demo.ts';

interface OpenedDemo extends DemoConnection {
  readonly descriptor: DemoDescriptor;
}

/** The demo tenant of a state folder, opened and connected to; `close` leaves both. */
export async function openDemoConnection(
  stateDir: string,
  audience: Audience,
): Promise<Result<OpenedDemo, Failure>> {
  const demo = await openDemo(stateDir);
  if (!demo.ok) return demo;
  const { descriptor } = demo.value;
  const connected = await connectionFromDescriptor(descriptor, audience);
  if (!connected.ok) {
    await demo.value.close();
    return connected;
  }
  return succeed({
    descriptor,
    connection: connected.value.connection,
    close: async () => {
      await connected.value.close();
      await demo.value.close();
    },
  });
}
