import { expect, it } from 'vitest';
import { showProgress } from '../../../cli/progress.ts';
import type { PublishProgress } from '../../../contract/publish-step.ts';
import { createText } from '../../../main/text/create-text.ts';

const STEPS: readonly PublishProgress[] = [
  { step: 'upload', state: 'running' },
  { step: 'upload', state: 'done' },
  { step: 'confirm', state: 'running' },
  { step: 'confirm', state: 'running', nextAskSeconds: 5 },
  { step: 'confirm', state: 'failed' },
];

function shown(isInteractive: boolean, json?: true): string {
  let text = '';
  const terminal = {
    out: () => expect.unreachable('progress belongs on standard error'),
    err: (more: string) => {
      text += more;
    },
    isInteractive,
    hasColour: false,
    columns: 80,
    waitForEnter: null,
    askSecretly: async () => null,
  };
  const options = json ? { json } : {};
  for (const step of STEPS) showProgress({ options, terminal, word: createText('en') })(step);
  return text;
}

it('writes a line for each step that ends, and for each wait', () => {
  expect(shown(false)).toBe(
    [
      '  ✓ Uploaded',
      '  … Waiting for Microsoft 365 to confirm. Asking again in 5 seconds',
      '  ✗ Waiting for Microsoft 365 to confirm',
      '',
    ].join('\n'),
  );
});

it('in a terminal draws the running step again until it ends', () => {
  const lines = shown(true).split('\r\u001b[2K');
  expect(lines).toContain('  … Uploading');
  expect(lines).toContain('  ✓ Uploaded\n');
  expect(lines.filter((line) => line.endsWith('\n'))).toHaveLength(2);
});

it('is quiet with --json', () => {
  expect(shown(false, true)).toBe('');
});
