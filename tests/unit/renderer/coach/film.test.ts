import { beforeAll, describe, expect, it } from 'vitest';
import { createFaceFinder } from '../../../../main/photo/faces/create-face-finder.ts';
import { readFaceModels } from '../../../../main/photo/picture-worker/read-face-models.ts';
import type { FrameAnalysis } from '../../../../renderer/coach/frame-analysis.ts';
import { wishesOf } from '../../../../renderer/coach/wishes.ts';
import { analyseFrame } from '../../../../renderer/coach/worker/analyse-frame.ts';
import { buildFilmStage, FILM_HEIGHT, FILM_WIDTH } from '../../../fixtures/film/draw-film.ts';
import { FILM_SECONDS, type Phase, shotAt } from '../../../fixtures/film/film-script.ts';
import { faceModelsForTests } from '../../../fixtures/pictures/face-models.ts';

/** The middle of a phase, in seconds. */
function middleOf(phase: Phase): number {
  const seconds = Array.from({ length: Math.ceil(FILM_SECONDS * 10) }, (_, tenth) => tenth / 10);
  const during = seconds.filter((second) => shotAt(second).phase === phase);
  return during[Math.floor(during.length / 2)] ?? 0;
}

const firstWish = (frame: FrameAnalysis) => wishesOf(frame).find(({ excess }) => excess > 1)?.kind ?? null;

// One person with light skin and one with dark: closed eyes show less against dark skin.
describe.each(['citra', 'chidi'])('the film of %s', (name) => {
  let look: (phase: Phase) => Promise<FrameAnalysis>;

  beforeAll(async () => {
    const finder = await createFaceFinder({ models: readFaceModels(await faceModelsForTests()) });
    const stage = await buildFilmStage(name);
    look = async (phase) => {
      const data = stage.draw(shotAt(middleOf(phase)));
      return analyseFrame(finder, { data, width: FILM_WIDTH, height: FILM_HEIGHT, channels: 3 }, 0);
    };
  });

  it.each([
    ['empty', 'no-face'],
    ['left', 'move-left'],
    ['middle', 'eyes-closed'],
    ['ready', null],
  ] as const)('asks for the right thing in the phase "%s"', async (phase, wish) => {
    expect(firstWish(await look(phase))).toBe(wish);
  });

  it('has the eyes well apart, closed and open', async () => {
    const [closed, open] = [await look('middle'), await look('ready')];
    expect(closed.face?.eyeOpening).toBeLessThan(0.13);
    expect(open.face?.eyeOpening).toBeGreaterThan(0.2);
  });
});
