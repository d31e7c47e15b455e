import type { Text, TextKey } from '../text/text.ts';
import type { FaceReading, FrameAnalysis } from './frame-analysis.ts';
import { wishesOf } from './wishes.ts';

/**
 * What a shot shows, for somebody who can't see it: "Centred, eyes open, bright window behind you". The first that is
 * told of says that there is one; each other was chosen after it.
 */
export function describeShot(text: Text, frame: FrameAnalysis, isFirst: boolean): string {
  if (frame.face === null) return text.say(isFirst ? 'coach.shot.no-face' : 'coach.shot.other.no-face');
  const phrases = phrasesOf(frame, frame.face).map((key) => text.say(key));
  const what = new Intl.ListFormat(text.locale, { type: 'unit' }).format(phrases);
  return text.say(isFirst ? 'coach.shot' : 'coach.shot.other', { what });
}

function phrasesOf(frame: FrameAnalysis, { isBacklit, eyeOpening }: FaceReading): readonly TextKey[] {
  const wrong = new Set(wishesOf(frame).flatMap(({ kind, excess }) => (excess > 1 ? [kind] : [])));
  const place = (['move-left', 'move-right', 'move-up', 'move-down', 'closer', 'back'] as const).find((kind) =>
    wrong.has(kind),
  );
  const light = (['too-dark', 'too-bright', 'uneven-light'] as const).find((kind) => wrong.has(kind));
  return [
    ...(wrong.has('several-faces') ? (['coach.shot.several-faces'] as const) : []),
    place === undefined ? 'coach.shot.centred' : `coach.shot.${place}`,
    ...(eyeOpening === null ? [] : eyesOf(wrong.has('eyes-closed'))),
    ...(wrong.has('blurred') ? (['coach.shot.blurred'] as const) : []),
    isBacklit ? 'coach.shot.backlit' : light === undefined ? 'coach.shot.good-light' : `coach.shot.${light}`,
  ];
}

const eyesOf = (areClosed: boolean) => [areClosed ? 'coach.shot.eyes-closed' : 'coach.shot.eyes-open'] as const;
