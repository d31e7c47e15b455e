import type { PublishProgress } from '../contract/publish-step.ts';
import type { CommandContext } from './command-context.ts';

/** Tell each step on standard error as it ends; nothing with `--json`, so that scripts stay quiet. */
export function showProgress({ options, terminal, word }: CommandContext): (progress: PublishProgress) => void {
  if (options.json) return () => undefined;
  return ({ step, state, nextAskSeconds }) => {
    if (state === 'done') terminal.err(`  ✓ ${word(`step.${step}`)}\n`);
    else if (state === 'failed') terminal.err(`  ✗ ${word(`step.${step}.running`)}\n`);
    else if (nextAskSeconds !== undefined)
      terminal.err(`    ${word('publishing.next-ask', { seconds: nextAskSeconds })}\n`);
  };
}
