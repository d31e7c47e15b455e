import type { PublishProgress } from '../contract/publish-step.ts';
import type { CommandContext } from './command-context.ts';

/** Back to the start of the line, and nothing on it. */
const CLEAR_LINE = '\r\u001b[2K';

/**
 * Tell each step on standard error as it ends, and in a terminal the one that runs; nothing with `--json`, so that
 * scripts stay quiet.
 */
export function showProgress({ options, terminal, word }: CommandContext): (progress: PublishProgress) => void {
  if (options.json) return () => undefined;
  const { err, isInteractive } = terminal;
  const say = (line: string) => err(`${isInteractive ? CLEAR_LINE : ''}${line}\n`);
  const saying = (line: string) => {
    if (isInteractive) err(`${CLEAR_LINE}${line}`);
  };
  return ({ step, state, nextAskSeconds }) => {
    const running = word(`step.${step}.running`);
    // A blank line keeps the last step apart from the answer.
    if (state === 'done') say(`  ✓ ${word(`step.${step}`)}${step === 'check-places' ? '\n' : ''}`);
    else if (state === 'failed') say(`  ✗ ${running}`);
    else if (nextAskSeconds === undefined) saying(`  … ${running}`);
    else {
      const next = word('publishing.next-ask', { seconds: nextAskSeconds });
      if (isInteractive) saying(`  … ${running}. ${next}`);
      else say(`    ${next}`);
    }
  };
}
