import { expect, it } from 'vitest';
import type { Receipt } from '../../../../contract/receipt.ts';
import { describeReceipt } from '../../../../renderer/places/describe-receipt.ts';
import { createText } from '../../../../renderer/text/create-text.ts';
import { emptyReceipt } from '../../../fixtures/empty-receipt.ts';
import { NOW, reading } from '../../../fixtures/findings.ts';

const text = createText('en');
const receipt: Receipt = {
  ...emptyReceipt(),
  actor: { upn: 'it@selfsame.example' },
  places: [reading('sharepoint-thumbnail-L', 'older', { requestId: 'r-1' })],
  causes: [
    {
      id: 'sharepoint-not-pulled',
      title: 'SharePoint has not asked yet',
      explanation: 'It asks about once a day.',
      confidence: 'likely',
      grade: 'reported',
      evidence: [{ fact: 'SPS-PictureTimestamp', value: NOW, from: 'GET profile' }],
      remedies: [{ id: 'wait-a-day', who: 'time', text: 'Wait a day.' }],
      links: [],
      alikeCauses: [],
    },
  ],
  changes: [{ place: 'graph', before: null, after: 'same', since: null }],
  facts: [{ fact: 'userType', value: 'Member', from: 'GET /users' }],
  notAsked: ['Teams keeps copies.'],
};

it('says everything that a ticket needs, block by block', () => {
  expect(describeReceipt(text, receipt).split('\n\n')).toEqual([
    'Selfsame 0.0.0\nP, p@selfsame.example (p), t\nasked by it@selfsame.example',
    `SharePoint, large: Older photo · 240x240 · ${NOW} · GET sharepoint-thumbnail-L · r-1`,
    `1. SharePoint has not asked yet\nLikely. Reported by others.\n- Time: Wait a day.\n  SPS-PictureTimestamp: ${NOW} · GET profile`,
    'Profile: Same, not asked before',
    'userType: Member · GET /users',
    'Teams keeps copies.',
  ]);
});

it('leaves out what there is none of', () => {
  expect(describeReceipt(text, emptyReceipt())).toBe('Selfsame 0.0.0\nP, p@selfsame.example (p), t');
});
