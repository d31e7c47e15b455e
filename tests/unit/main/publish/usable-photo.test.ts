import { describe, expect, it } from 'vitest';
import type { Finding, PictureFacts } from '../../../../contract/photo.ts';
import { fail, succeed } from '../../../../contract/result.ts';
import type { AuditFacts } from '../../../../main/log/audit-log.ts';
import { checkUsable } from '../../../../main/publish/usable-photo.ts';

const finding = (measure: string, severity: Finding['severity']): Finding => ({
  measure,
  value: 0,
  threshold: 1,
  severity,
  advice: `advice.${measure}`,
});

const SHA256 = 'ab'.repeat(32);
const photoWith = (findings: readonly Finding[], faceAnalysis: PictureFacts['faceAnalysis'] = 'done') => ({
  findings,
  faceAnalysis,
  photo: { jpeg: new Uint8Array(), width: 648, height: 648, sha256: SHA256 },
});

const UNUSABLE = photoWith([finding('SingleFacePresent', 'hard'), finding('Sharpness', 'soft')]);
const PERSON = { id: 'person-1' };
const OVERRIDE = { reason: 'head-covering', note: 'I wear one at work' } as const;

function tools(blockUnusablePhotos: boolean) {
  const audited: AuditFacts[] = [];
  const audit = async (facts: AuditFacts) => {
    audited.push(facts);
    return succeed(undefined);
  };
  const whose = { account: { id: 'operator-1' }, connection: { tenantId: 'tenant-1' } };
  return { audited, tools: { ...whose, audit, blockUnusablePhotos } };
}

describe('checkUsable', () => {
  it('blocks nothing without a policy', async () => {
    const { audited, tools: open } = tools(false);
    expect(await checkUsable(open, PERSON, { photo: UNUSABLE })).toEqual(succeed(undefined));
    expect(audited).toEqual([]);
  });

  it('lets advice pass where policy blocks', async () => {
    const photo = photoWith([finding('Sharpness', 'soft')]);
    expect(await checkUsable(tools(true).tools, PERSON, { photo })).toEqual(succeed(undefined));
  });

  it('holds back what could not be looked at, but not what policy forbids to look at', async () => {
    expect(await checkUsable(tools(true).tools, PERSON, { photo: photoWith([], 'failed') })).toEqual(
      fail({ kind: 'photo-unusable', measures: ['NotAssessed'] }),
    );
    expect(await checkUsable(tools(true).tools, PERSON, { photo: photoWith([], 'off') })).toEqual(
      succeed(undefined),
    );
  });

  it('names what holds the photo back', async () => {
    expect(await checkUsable(tools(true).tools, PERSON, { photo: UNUSABLE })).toEqual(
      fail({ kind: 'photo-unusable', measures: ['SingleFacePresent'] }),
    );
  });

  it('lets a person’s reason pass, written down with what it sets aside', async () => {
    const { audited, tools: strict } = tools(true);
    expect(await checkUsable(strict, PERSON, { photo: UNUSABLE, override: OVERRIDE })).toEqual(succeed(undefined));
    expect(audited).toEqual([
      {
        action: 'override',
        actor: 'operator-1',
        person: 'person-1',
        tenant: 'tenant-1',
        receipt: null,
        override: { ...OVERRIDE, measures: ['SingleFacePresent'], sha256: SHA256 },
      },
    ]);
  });

  it('makes no exception that can’t be written down', async () => {
    const failure = { kind: 'cannot-write', name: 'audit.jsonl' } as const;
    const strict = { ...tools(true).tools, audit: async () => fail(failure) };
    expect(await checkUsable(strict, PERSON, { photo: UNUSABLE, override: OVERRIDE })).toEqual(fail(failure));
  });
});
