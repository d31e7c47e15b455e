import type { DemoDescriptor } from '../contract/demo-tenant.ts';

/** A demo tenant that runs, in this process or in another. */
export interface DemoTenant {
  readonly descriptor: DemoDescriptor;
  /** Null where none was written. */
  readonly descriptorFile: string | null;
  /** Whether it runs in this process and ends with `close`. */
  readonly owned: boolean;
  /** Move the clock of photos, SharePoint and caches on. */
  readonly advance: (hours: number) => Promise<void>;
  /** Back to the first day; signs everybody out. */
  readonly reset: () => Promise<void>;
  /** End it, saved; for one that runs elsewhere: leave it alone. */
  readonly close: () => Promise<void>;
}
