import { describe, expect, it } from 'vitest';
import { showWatch } from '../../../cli/watch-progress.ts';
import type { Receipt } from '../../../contract/receipt.ts';
import type { WatchState } from '../../../contract/watch.ts';
import { createText } from '../../../main/text/create-text.ts';
import { reading } from '../../fixtures/findings.ts';
import { receiptOf } from './receipt-of.ts';

const NEXT_AT = '2026-11-23T09:44:00.000Z';

function waiting(receipt: Receipt | null, changes: Partial<WatchState> = {}): WatchState {
  const more = { upn: null, asked: 1, notCounted: [], failure: null, end: null };
  return { ...more, phase: 'waiting', nextAt: NEXT_AT, receipt, ...changes };
}

const ASKING: WatchState = waiting(null, { phase: 'asking', nextAt: null });
const OLD = receiptOf({ places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'older')] });
const NEW = receiptOf({ places: [reading('graph', 'same'), reading('sharepoint-thumbnail-L', 'same')] });
const END = waiting(NEW, { phase: 'ended', nextAt: null, end: 'same' });

function shown(states: readonly WatchState[], { isInteractive = false, isJson = false } = {}): string {
  let text = '';
  const terminal = {
    out: () => expect.unreachable('standard output is for the answer'),
    err: (more: string) => {
      text += more;
    },
    isInteractive,
    hasColour: false,
    columns: 80,
    waitForEnter: null,
    askSecretly: async () => null,
  };
  const options = isJson ? ({ json: true } as const) : {};
  const show = showWatch({ options, terminal, word: createText('en'), locale: 'en' });
  for (const state of states) show(state);
  return text;
}

describe('showWatch', () => {
  it('in a file tells the first answer and each change, and nothing that is not new', () => {
    const lines = shown([ASKING, waiting(OLD), ASKING, waiting(OLD), ASKING, waiting(OLD), ASKING, END]).split(
      '\n',
    );
    expect(lines).toEqual([
      expect.stringMatching(/^ {2}Same in 1 of 2 places\. Asking again at \d/),
      expect.stringMatching(/^ {2}\d.*SharePoint, large: ◷ Older photo → ✓ Same$/),
      '',
    ]);
  });

  it('tells each time that nobody answered', () => {
    const unanswered = waiting(OLD, { failure: { kind: 'offline' } });
    const text = shown([waiting(OLD), unanswered, unanswered]);
    expect(text.match(/No answer this time/g)).toHaveLength(2);
  });

  it('in a terminal draws the last line again, never wider than the terminal, and leaves changes', () => {
    const drawn = shown([ASKING, waiting(OLD), ASKING, END], { isInteractive: true }).split('\r\u001b[2K');
    expect(drawn[1]).toBe('  … Checking each place');
    expect(drawn[2]).toMatch(/^ {2}Same in 1 of 2 places\. Asking again at [^\n]*$/);
    expect(drawn.at(-1)).toMatch(/^ {2}\d.*→ ✓ Same\n$/);
    for (const line of drawn) expect(line.length).toBeLessThan(80);
  });

  it('is quiet with --json', () => {
    expect(shown([ASKING, waiting(OLD), END], { isJson: true })).toBe('');
  });
});
