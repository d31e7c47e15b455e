import { startDemoTenant } from '../../demo-tenant/start-demo-tenant.ts';

// The demo tenant in a process of its own, so that it doesn't share a thread with what is measured. Says where its
// descriptor is, and ends with its parent.
const [, , stateDir = ''] = process.argv;
const tenant = await startDemoTenant({ stateDir, persist: false });
process.send?.(tenant.descriptorFile);
process.once('disconnect', () => {
  void tenant.close().finally(() => process.exit(0));
});
