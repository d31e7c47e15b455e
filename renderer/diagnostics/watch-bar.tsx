import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { WatchState } from '../../contract/watch.ts';
import { RelativeTime } from '../shared/relative-time.tsx';
import { useText } from '../text/text-context.tsx';

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
        <MessageBarBody>{text.say(`watch.end.${end}`, { asked })}</MessageBarBody>
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
            {text.say('watch.asked', { asked })} {text.say('watch.next')} <RelativeTime at={nextAt} />
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void window.bridge.watch.stop()}>{text.say('watch.stop')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
