import type { Account } from '../contract/person.ts';
import { fail, type Result } from '../contract/result.ts';
import { appendAudit } from '../main/log/audit-log.ts';
import type { Pictures } from '../main/photo/pictures.ts';
import { sweepExpired } from '../main/publish/sweep-expired.ts';
import { createServices, type Services } from '../main/services.ts';
import type { CommandContext } from './command-context.ts';
import { withPictures } from './with-pictures.ts';
import { openWorkspace, signIn, type Workspace } from './workspace.ts';

export interface ServicesRequest {
  /** Somebody else than who signs in; needs the registration for IT. */
  readonly for: string | undefined;
  /** Ask in the browser for the permission to read SharePoint's copies. */
  readonly allowSharePoint?: boolean | undefined;
  /** What is asked for visits SharePoint, which policy may switch off: `attempts-off` before anybody signs in. */
  readonly isVisit?: true;
}

/** Where services work, for commands that do more than ask them. */
export interface Desk {
  readonly pictures: Pictures;
  readonly workspace: Workspace;
}

/** Open the tenant, sign in, and run `use` with the services of the person who signed in. */
export async function withServices<T>(
  request: ServicesRequest,
  context: CommandContext,
  use: (services: Services, desk: Desk) => Promise<Result<T>>,
): Promise<Result<T>> {
  const workspace = await openWorkspace(request.for === undefined ? 'self-service' : 'it', context);
  if (!workspace.ok) return fail(workspace.failure);
  const { connection, identity, stateDir, settings, log } = workspace.value;
  if (request.isVisit === true && !settings.attemptsAllowed) {
    await workspace.value.close();
    return fail({ kind: 'attempts-off' });
  }
  const stop = new AbortController();
  const swept = sweepExpired({ stateDirs: [stateDir], retention: settings.retention, log }, stop.signal);
  try {
    const account = await signIn(workspace.value, context);
    if (!account.ok) return fail(account.failure);
    return await withPictures(settings, context, async (pictures) => {
      const services = createServices({
        connection,
        identity,
        account: account.value,
        stateDir,
        retention: settings.retention,
        blockUnusablePhotos: settings.blockUnusablePhotos,
        pictures,
        audit: (facts) => appendAudit(stateDir, facts),
        log,
        word: context.word,
        version: context.version,
      });
      if (request.allowSharePoint === true)
        await askForSharePoint(services, workspace.value, account.value, context);
      return use(services, { pictures, workspace: workspace.value });
    });
  } finally {
    stop.abort();
    await swept;
    await workspace.value.close();
  }
}

/** Whoever refuses has answered: SharePoint's places then say `refused`, and everything else goes on. */
async function askForSharePoint(
  services: Services,
  { identity }: Workspace,
  { upn }: Account,
  { signal }: CommandContext,
): Promise<void> {
  const scope = await services.sharePointScope();
  if (scope.ok) await identity.signIn({ scopes: [scope.value], loginHint: upn, signal });
}
