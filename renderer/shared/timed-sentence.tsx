import type { TextKey } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { RelativeTime } from './relative-time.tsx';

/** Stands for the time while the catalogue puts its sentence around it. */
const MARK = '\u0000';

interface TimedSentenceProps {
  /** A key whose only argument is `{when}`. */
  readonly sentence: Extract<TextKey, 'photo.published' | 'photo.place.asked' | 'photo.place.changed'>;
  /** ISO 8601. */
  readonly at: string;
}

/** A sentence around a relative time, in the order of the reader's language. */
export function TimedSentence({ sentence, at }: TimedSentenceProps) {
  const text = useText();
  const [before = '', after = ''] = text.say(sentence, { when: MARK }).split(MARK);
  return (
    <>
      {before}
      <RelativeTime at={at} />
      {after}
    </>
  );
}
