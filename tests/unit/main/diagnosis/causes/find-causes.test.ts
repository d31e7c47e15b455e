import { describe, expect, it } from 'vitest';
import { succeed } from '../../../../../contract/result.ts';
import { findCauses } from '../../../../../main/diagnosis/causes/find-causes.ts';
import { createText } from '../../../../../main/text/create-text.ts';
import { findings } from '../../../../fixtures/findings.ts';
import { STORIES, subject } from '../../../../fixtures/story-findings.ts';
import { found, WORD } from './found.ts';

const detached = STORIES['sharepoint-detached'] ?? findings();
const notPulled = STORIES['sharepoint-not-pulled'] ?? findings();

describe('several causes', () => {
  it('come with the surer first, then with what blocks the others first', () => {
    const renamed = STORIES['account-renamed']?.profile ?? detached.profile;
    const many = { ...notPulled, profile: renamed, subject: subject({ accountEnabled: null }) };
    expect(found(many)).toEqual(['account-renamed: likely', 'sharepoint-not-pulled: likely']);
    expect(found({ ...many, attempt: null })).toEqual([
      'account-renamed: likely',
      'sharepoint-not-visited: possible',
      'sharepoint-not-pulled: possible',
    ]);
  });

  it('come with a policy that nothing points to last', () => {
    const photoSettings = succeed({ source: null, allowedRoles: ['62e90394-69f5-4237-9190-012177145e10'] });
    expect(found({ ...notPulled, isSelf: false, attempt: null, photoSettings })).toEqual([
      'sharepoint-not-visited: possible',
      'sharepoint-not-pulled: possible',
      'photo-change-forbidden: possible',
    ]);
  });

  it('leave out nothing likely for what is only possible', () => {
    const member = {
      ...(STORIES['no-photo'] ?? findings()),
      subject: subject({ upn: 'a_b.example#EXT#@selfsame.example' }),
    };
    expect(found(member)).toEqual(['no-photo: likely', 'guest: possible']);
  });

  it('leave out those that another explains better', () => {
    const disabled = { ...notPulled, subject: subject({ accountEnabled: false }) };
    expect(found(disabled)).toEqual(['account-disabled: likely']);
  });
});

describe('a cause in words', () => {
  it('speaks to the person, or of somebody', () => {
    const [own] = findCauses(notPulled, WORD);
    const [other] = findCauses({ ...notPulled, isSelf: false }, WORD);
    expect(own?.title).toBe('SharePoint has not asked for your new photo yet');
    expect(other?.title).toBe('SharePoint has not asked for the new photo yet');
  });

  it('speaks Indonesian', () => {
    const [cause] = findCauses(notPulled, createText('id'));
    expect(cause?.title).toBe('SharePoint belum meminta foto baru Anda');
  });

  it('says who can do what, and where to read more', () => {
    const [cause] = findCauses(detached, WORD);
    expect(cause?.remedies.map(({ id, who }) => `${id}: ${who}`)).toEqual([
      'reattach-profile: admin',
      'open-private-window: person',
      'run-picture-sync-diagnostic: admin',
    ]);
    expect(cause?.links.map(({ address }) => address)).toEqual(['https://aka.ms/PillarPictureSync']);
  });

  it.each(['gcc-high', 'dod', 'china'] as const)('leaves out what there is not in %s', (cloud) => {
    const [cause] = findCauses({ ...detached, cloud }, WORD);
    expect(cause?.remedies.map(({ id }) => id)).toEqual(['reattach-profile', 'open-private-window']);
    expect(cause?.links).toEqual([]);
  });

  it('keeps what every cloud has', () => {
    const [cause] = findCauses({ ...notPulled, cloud: 'china' }, WORD);
    expect(cause?.links.map(({ text }) => text)).toEqual(['How profile pictures are synchronised']);
  });
});
