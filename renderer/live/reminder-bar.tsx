import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { AppState } from '../../contract/app-state.ts';
import { RelativeTime } from '../shared/relative-time.tsx';
import { useNow } from '../shared/use-now.ts';
import { useText } from '../text/text-context.tsx';
import type { LiveState } from './live-state.ts';
import { reminderNow } from './reminder-now.ts';

/** SharePoint is reported to ask about once a day. */
export const REMIND_AFTER_HOURS = 24;
const LOOK_AT_CLOCK_MS = 30_000;

interface ReminderBarProps {
  readonly app: AppState;
  readonly live: LiveState;
  readonly onCheck: () => void;
  readonly onAnswered: () => void;
}

/** When the person will be told to try again, and that the time has come. */
export function ReminderBar({ app, live, onCheck, onAnswered }: ReminderBarProps) {
  const text = useText();
  const reminder = reminderNow(app, live, useNow(LOOK_AT_CLOCK_MS));
  const forget = () => {
    onAnswered();
    void window.bridge.refresh.remind(null);
  };
  if (reminder.phase === 'none') return null;
  if (reminder.phase === 'waiting') {
    return (
      <MessageBar intent="info">
        <MessageBarBody>
          {text.say('reminder.waiting')} <RelativeTime at={reminder.dueAt} />
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={forget}>{text.say('reminder.forget')}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  const checkNow = () => {
    forget();
    onCheck();
  };
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>{text.say('reminder.due')}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={checkNow}>
          {text.say('reminder.check')}
        </Button>
        <Button onClick={forget}>{text.say('reminder.forget')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
