import { join } from 'node:path';

/** Where a demo tenant keeps its things, below the state folder. */
export function demoFolders(stateDir: string) {
  const demo = join(stateDir, 'demo');
  const state = join(demo, 'state');
  return {
    demo,
    state,
    descriptor: join(demo, 'descriptor.json'),
    authority: join(demo, 'ca.pem'),
    lock: join(demo, 'lock'),
    world: join(state, 'world.json'),
    identity: join(state, 'identity.json'),
    ports: join(state, 'ports.json'),
  };
}

export type DemoFolders = ReturnType<typeof demoFolders>;
