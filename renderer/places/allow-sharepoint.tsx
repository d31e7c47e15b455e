import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { AppState } from '../../contract/app-state.ts';
import type { Result } from '../../contract/result.ts';
import { AskInBrowser } from '../shared/ask-in-browser.tsx';
import { useText } from '../text/text-context.tsx';

interface AllowSharePointProps {
  readonly onAllowed: () => void;
  /** Who is asked, where it is not the person's own sign-in. */
  readonly ask?: () => Promise<Result<AppState>>;
}

/** Asks for SharePoint's permission where a check wants it, never before. Refusing it costs nothing else. */
export function AllowSharePoint({
  onAllowed,
  ask = () => window.bridge.account.allowSharePoint(),
}: AllowSharePointProps) {
  const text = useText();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text.say('photo.allow-sharepoint')}
        <AskInBrowser label={text.say('photo.allow-sharepoint.action')} ask={ask} onDone={onAllowed} />
      </MessageBarBody>
    </MessageBar>
  );
}
