import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { WatchState } from '../../contract/watch.ts';
import { RelativeTime } from '../shared/relative-time.tsx';
import { useNow } from '../shared/use-now.ts';
import type { Text } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { wordFailure } from '../text/word-failure.ts';

interface WatchBarProps {
  readonly watch: WatchState;
}

/** How a watch goes: how often it was asked, when next, how it ended. */
export function WatchBar({ watch }: WatchBarProps) {
  const text = useText();
  const { asked, end, nextAt, phase } = watch;
  if (end !== null) {
    return (
      <MessageBar intent={end === 'same' ? 'success' : 'info'} layout="multiline" role="status">
        <MessageBarBody>
          {[text.say(`watch.end.${end}`, { asked }), addition(text, watch)].join(' ')}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        <MessageBarTitle>{text.say('watch.running')}</MessageBarTitle>{' '}
        {phase === 'asking' || nextAt === null ? (
          text.say('watch.asking')
        ) : (
          <>
            {text.say('watch.asked', { asked })} {text.say('watch.next')} <NextTime at={nextAt} />
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void window.bridge.watch.stop()}>{text.say('watch.stop')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const MINUTE_MS = 60_000;
const RENEW_MS = 10_000;

/** A time to come that is not a minute away would be told as "now". */
function NextTime({ at }: { readonly at: string }) {
  const text = useText();
  const isSoon = Date.parse(at) - useNow(RENEW_MS) < MINUTE_MS;
  return isSoon ? text.say('watch.soon') : <RelativeTime at={at} />;
}

/** What the end leaves open: why waiting can't help, or what nobody could ask. */
function addition(text: Text, { end, failure, notCounted }: WatchState): string {
  if (end === 'failed' && failure !== null) return wordFailure(text, failure).what;
  return end === 'same' && notCounted.length > 0 ? text.say('watch.not-counted', { count: notCounted.length }) : '';
}
