import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../cli/command-context.ts';
import { reportUnusable, tellFindings } from '../../../cli/tell-findings.ts';
import type { Finding } from '../../../contract/photo.ts';
import type { CutOrder } from '../../../main/photo/pictures.ts';
import { createText } from '../../../main/text/create-text.ts';

const GIVEN: CutOrder = { crop: 'centre', angle: 3, turn: 0 };

function finding(measure: string, severity: Finding['severity'], detail?: Finding['detail']): Finding {
  const advice = detail === undefined ? `advice.${measure}` : `advice.${measure}.${detail}`;
  return { measure, value: 0, threshold: 1, severity, advice, ...(detail === undefined ? {} : { detail }) };
}

const NO_FACE = finding('SingleFacePresent', 'hard', 'none');
const COMPANY = finding('SingleFacePresent', 'soft', 'several');
const CUT = finding('FaceCut', 'hard', 'left');
const DARK = finding('UnderExposurePrevention', 'soft');

/** Where a command writes to, with what it wrote. */
function contextWith(options: CommandContext['options'] = {}, locale: 'en' | 'id' = 'en') {
  const written = { out: '', err: '' };
  const context: CommandContext = {
    options,
    terminal: {
      out: (text) => {
        written.out += text;
      },
      err: (text) => {
        written.err += text;
      },
      isInteractive: false,
      hasColour: false,
      columns: 500,
      waitForEnter: null,
      askSecretly: async () => null,
    },
    word: createText(locale),
    locale,
    signal: new AbortController().signal,
    version: '1.2.3',
    programDir: '/none',
  };
  return { context, written };
}

function told(findings: readonly Finding[], order: CutOrder, faceAnalysis: 'done' | 'off' | 'failed' = 'done') {
  const { context, written } = contextWith();
  tellFindings({ findings, faceAnalysis }, order, context);
  expect(written.out).toBe('');
  return written.err;
}

describe('tellFindings', () => {
  it.each([
    ['no face', [NO_FACE], 'auto', '✗ No face was found, so the middle was taken.\n'],
    ['no face, cut by hand', [NO_FACE], GIVEN, '✗ No face was found.\n'],
    ['company', [COMPANY], 'auto', '! There are several faces in this picture. The largest was taken.\n'],
    ['company, cut by hand', [COMPANY], GIVEN, '! There are several faces in this picture.\n'],
    ['nothing but advice', [DARK], 'auto', ''],
  ] as const)('says of %s', (_what, findings, order, text) => {
    expect(told(findings, order)).toBe(text);
  });

  it('gives the advice of what is hard, and of nothing else', () => {
    expect(told([CUT, DARK], 'auto')).toMatch(/^✗ The face is cut off at the left\. [^\n]+\n$/);
  });

  it('says why faces could not decide', () => {
    expect(told([], 'auto', 'off')).toBe('! Looking for faces is switched off, so the middle was taken.\n');
    expect(told([], GIVEN, 'failed')).toMatch(
      /^! Faces can’t be looked for on this computer, so the photo was not/,
    );
  });

  it('leaves it to the members of JSON', () => {
    const { context, written } = contextWith({ json: true });
    tellFindings({ findings: [NO_FACE], faceAnalysis: 'done' }, 'auto', context);
    expect(written).toEqual({ out: '', err: '' });
  });
});

describe('reportUnusable', () => {
  it.each(['en', 'id'] as const)('names the option that lets it through, in %s', (locale) => {
    const { context, written } = contextWith({}, locale);
    expect(reportUnusable({ findings: [NO_FACE], faceAnalysis: 'done' }, context)).toBe(1);
    expect(written.err).toContain('--override: head-covering, medical, best-available');
  });

  it('gives JSON the advice of what speaks against the photo', () => {
    const { context, written } = contextWith({ json: true });
    reportUnusable({ findings: [CUT, DARK], faceAnalysis: 'failed' }, context);
    expect(JSON.parse(written.out)).toMatchObject({
      failure: {
        kind: 'photo-unusable',
        measures: ['NotAssessed', 'FaceCut'],
        message: expect.stringContaining('--override'),
        faceAnalysis: 'failed',
        findings: [{ measure: 'FaceCut', advice: expect.stringContaining('cut off at the left') }],
      },
    });
    expect(JSON.parse(written.out).failure.findings).toHaveLength(1);
  });
});
