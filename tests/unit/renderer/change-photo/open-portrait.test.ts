import { describe, expect, it } from 'vitest';
import type { OpenedPortrait } from '../../../../contract/photo.ts';
import { fail, type Result, succeed } from '../../../../contract/result.ts';
import type { ChangePhotoAction } from '../../../../renderer/change-photo/change-photo-state.ts';
import { openPortrait } from '../../../../renderer/change-photo/open-portrait.ts';

const portrait: OpenedPortrait = {
  portraitId: 'p1',
  name: 'me.jpg',
  facts: {
    format: 'jpeg',
    width: 900,
    height: 900,
    turn: 0,
    faceAnalysis: 'off',
    faces: [],
    crop: { left: 0, top: 0, width: 900, height: 900, angle: 0, turn: 0 },
    findings: [],
  },
  preview: new Uint8Array(),
  previewWidth: 900,
  previewHeight: 900,
};

/** What became of an answer that came while the page was there, or after it was left. */
async function outcomeOf(answer: Result<OpenedPortrait | null>, when: 'here' | 'left') {
  const actions: ChangePhotoAction[] = [];
  const opened: string[] = [];
  const closed: string[] = [];
  await openPortrait(() => Promise.resolve(answer), {
    isHere: () => when === 'here',
    dispatch: (action) => actions.push(action),
    onOpened: ({ portraitId }) => opened.push(portraitId),
    close: (portraitId) => closed.push(portraitId),
  });
  return { actions: actions.map(({ type }) => type), opened, closed };
}

describe('openPortrait', () => {
  it('hands the picture on while the page is there', async () => {
    expect(await outcomeOf(succeed(portrait), 'here')).toEqual({
      actions: ['opening-started'],
      opened: ['p1'],
      closed: [],
    });
  });

  it('pulls nobody off another page: main lets go of the picture', async () => {
    expect(await outcomeOf(succeed(portrait), 'left')).toEqual({
      actions: ['opening-started'],
      opened: [],
      closed: ['p1'],
    });
  });

  it.each([
    ['here', ['opening-started', 'failed']],
    ['left', ['opening-started']],
  ] as const)('tells of a failure only who is %s', async (when, actions) => {
    expect(await outcomeOf(fail({ kind: 'empty-file' }), when)).toEqual({ actions, opened: [], closed: [] });
  });

  it('goes back to where it was when nothing was chosen', async () => {
    expect((await outcomeOf(succeed(null), 'here')).actions).toEqual(['opening-started', 'choosing-cancelled']);
  });
});
