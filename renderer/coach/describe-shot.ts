import type { Text, TextKey } from '../text/create-text.ts';
import type { FrameAnalysis } from './frame-analysis.ts';
import { wishesOf } from './wishes.ts';

/** What the photo shows, for somebody who can't see it: "Centred, eyes open, bright window behind you". */
export function describeShot(text: Text, frame: FrameAnalysis): string {
  if (frame.face === null) return text.say('coach.shot.no-face');
  const phrases = phrasesOf(frame, frame.face.isBacklit).map((key) => text.say(key));
  return text.say('coach.shot', { what: new Intl.ListFormat(text.locale, { type: 'unit' }).format(phrases) });
}

function phrasesOf(frame: FrameAnalysis, isBacklit: boolean): readonly TextKey[] {
  const wrong = new Set(wishesOf(frame).flatMap(({ kind, excess }) => (excess > 1 ? [kind] : [])));
  const place = (['move-left', 'move-right', 'move-up', 'move-down', 'closer', 'back'] as const).find((kind) =>
    wrong.has(kind),
  );
  const light = (['too-dark', 'too-bright', 'uneven-light'] as const).find((kind) => wrong.has(kind));
  return [
    ...(wrong.has('several-faces') ? (['coach.shot.several-faces'] as const) : []),
    place === undefined ? 'coach.shot.centred' : `coach.shot.${place}`,
    wrong.has('eyes-closed') ? 'coach.shot.eyes-closed' : 'coach.shot.eyes-open',
    ...(wrong.has('blurred') ? (['coach.shot.blurred'] as const) : []),
    isBacklit ? 'coach.shot.backlit' : light === undefined ? 'coach.shot.good-light' : `coach.shot.${light}`,
  ];
}
