import { writeFile } from 'node:fs/promises';
import { type CommandContext, reportFailure, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { withServices } from '../with-services.ts';

interface ShowOptions {
  readonly person: string | undefined;
  readonly out: string | undefined;
}

/** `selfsame show`: the largest photo that Graph serves, written to a file with `--out`. Exit 1 where there is none. */
export async function show({ person: upn, out }: ShowOptions, context: CommandContext): Promise<ExitCode> {
  const shown = await withServices({ for: upn }, context, (services) =>
    services.show({ signal: context.signal, ...(upn === undefined ? {} : { for: upn }) }),
  );
  if (!shown.ok) return reportFailure(shown.failure, context);
  const { person, photo } = shown.value;
  if (out !== undefined) {
    try {
      await writeFile(out, photo.bytes);
    } catch {
      return reportFailure({ kind: 'cannot-write', name: out }, context);
    }
  }
  const { width, height, etag } = photo;
  if (context.options.json) {
    writeJson(context.terminal, {
      person,
      photo: { width, height, etag },
      ...(out === undefined ? {} : { file: out }),
    });
  } else {
    const { displayName, upn: name } = person;
    context.terminal.out(`${context.word('cli.shown', { displayName, upn: name, width, height })}\n`);
    if (out !== undefined) context.terminal.out(`${context.word('cli.written', { file: out })}\n`);
  }
  return EXIT.done;
}
