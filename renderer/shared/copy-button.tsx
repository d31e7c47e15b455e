import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useText } from '../text/text-context.tsx';

const SHOW_DONE_MS = 2500;

interface CopyButtonProps {
  readonly label: string;
  readonly content: string;
}

/** Copies text through main, because the page has no clipboard permission. */
export function CopyButton({ label, content }: CopyButtonProps) {
  const text = useText();
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(() => {
      setIsDone(false);
    }, SHOW_DONE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isDone]);
  const copy = () => {
    void window.bridge.app.copyText(content).then(() => {
      setIsDone(true);
    });
  };
  return (
    <Button size="small" icon={isDone ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy}>
      <span aria-live="polite">{isDone ? text.say('app.copied') : label}</span>
    </Button>
  );
}
