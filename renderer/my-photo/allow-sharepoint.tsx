import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { AskInBrowser } from '../shared/ask-in-browser.tsx';
import { useText } from '../text/text-context.tsx';

interface AllowSharePointProps {
  readonly onAllowed: () => void;
}

/** Asks for SharePoint's permission where a check wants it, never before. Refusing it costs nothing else. */
export function AllowSharePoint({ onAllowed }: AllowSharePointProps) {
  const text = useText();
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text.say('photo.allow-sharepoint')}
        <AskInBrowser
          label={text.say('photo.allow-sharepoint.action')}
          ask={() => window.bridge.account.allowSharePoint()}
          onDone={onAllowed}
        />
      </MessageBarBody>
    </MessageBar>
  );
}
