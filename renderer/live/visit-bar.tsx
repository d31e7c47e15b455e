import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Page } from '../app-state.ts';
import { useText } from '../text/text-context.tsx';
import { isVisiting, type LiveState } from './live-state.ts';

interface VisitBarProps {
  readonly live: LiveState;
  readonly go: (page: Page) => void;
}

/** The way back to the guide while a visit to SharePoint is under way. */
export function VisitBar({ live, go }: VisitBarProps) {
  const text = useText();
  if (!isVisiting(live)) return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>{text.say('refresh.running')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => go({ name: 'refresh', start: null })}>{text.say('refresh.to-guide')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
