import { fail, type Result } from '../contract/result.ts';
import { appendAudit } from '../main/log/audit-log.ts';
import type { Pictures } from '../main/photo/pictures.ts';
import { createServices, type Services } from '../main/services.ts';
import type { CommandContext } from './command-context.ts';
import { withPictures } from './with-pictures.ts';
import { openWorkspace, signIn } from './workspace.ts';

/**
 * Open the tenant, sign in, and run `use` with the services of the person who signed in. Acting for somebody else
 * needs the registration for IT.
 */
export async function withServices<T>(
  forUpn: string | undefined,
  context: CommandContext,
  use: (services: Services, pictures: Pictures) => Promise<Result<T>>,
): Promise<Result<T>> {
  const workspace = await openWorkspace(forUpn === undefined ? 'self-service' : 'it', context);
  if (!workspace.ok) return fail(workspace.failure);
  const { connection, identity, stateDir, settings, log } = workspace.value;
  try {
    const account = await signIn(workspace.value, context);
    if (!account.ok) return fail(account.failure);
    return await withPictures(context, (pictures) =>
      use(
        createServices({
          connection,
          identity,
          account: account.value,
          stateDir,
          retention: settings.retention,
          pictures,
          audit: (facts) => appendAudit(stateDir, facts),
          log,
          word: context.word,
          version: context.version,
        }),
        pictures,
      ),
    );
  } finally {
    await workspace.value.close();
  }
}
