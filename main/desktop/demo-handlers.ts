import type { AppState } from '../../contract/app-state.ts';
import { fail, type Result, succeed } from '../../contract/result.ts';
import type { UnderWay } from './account-handlers.ts';
import type { DesktopOptions } from './desktop-options.ts';
import type { DesktopState } from './desktop-state.ts';
import type { Handlers } from './handlers.ts';
import { rememberTenant } from './remembered-tenant.ts';
import { openConfigured, openDemoWorkplace } from './workplace.ts';

type DemoHandlers = Pick<Handlers, 'demo:start' | 'demo:leave'>;

/** The way into the demo tenant and back. */
export function demoHandlers(
  state: DesktopState,
  { running, signIn, visits }: UnderWay,
  options: DesktopOptions,
): DemoHandlers {
  let starting: Promise<Result<AppState>> | null = null;

  async function start(): Promise<Result<AppState>> {
    if (state.workplace?.tenant.kind === 'demo') return succeed(state.describe());
    signIn.cancel();
    await Promise.all([running.settle(), visits.forget()]);
    const demo = await openDemoWorkplace(options);
    if (!demo.ok) return fail(demo.failure);
    await state.enter(demo.value);
    await rememberTenant(state.rememberFile, 'demo');
    return succeed(state.describe());
  }

  return {
    'demo:start': async () => {
      if (!state.demoOffered) return fail({ kind: 'demo-unavailable', reason: options.word('demo.not-allowed') });
      // Asked twice, it is entered once: the second would end the tenant that the first one started.
      starting ??= start().finally(() => {
        starting = null;
      });
      return starting;
    },
    'demo:leave': async () => {
      signIn.cancel();
      await Promise.all([running.settle(), visits.forget()]);
      await state.enter(openConfigured(options));
      await rememberTenant(state.rememberFile, 'configured');
      return state.describe();
    },
  };
}
