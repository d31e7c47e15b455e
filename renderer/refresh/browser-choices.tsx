import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { GlobeRegular, ShieldKeyholeRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { type BrowserChoice, VISIT_TARGETS, type VisitTarget } from '../../contract/attempt.ts';
import type { BrowserRequest } from '../../contract/ipc.ts';
import { useText } from '../text/text-context.tsx';
import { arrangeBrowsers } from './arrange-browsers.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '640px',
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  browsers: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface BrowserChoicesProps {
  /** A private window was refused for the device, so that any other would be too. */
  readonly isNormalOnly: boolean;
  /** The person asked for it; otherwise it comes with news that is read first. */
  readonly takesFocus: boolean;
  readonly onChoose: (request: BrowserRequest) => void;
}

/** Go on in a browser of the person's own; afterwards only what can be measured is claimed. */
export function BrowserChoices({ isNormalOnly, takesFocus, onChoose }: BrowserChoicesProps) {
  const styles = useStyles();
  const text = useText();
  const browsers = useBrowsers();
  const [target, setTarget] = useState<VisitTarget>('photo');
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) headingRef.current?.focus();
  }, [takesFocus]);
  return (
    <section className={styles.card} aria-labelledby="browsers-heading">
      <h2 id="browsers-heading" ref={headingRef} tabIndex={-1} className={styles.heading}>
        {text.say('refresh.use-browser')}
      </h2>
      <Text className={styles.quiet}>
        {text.say(isNormalOnly ? 'refresh.browser.normal-only' : 'refresh.browser.explanation')}
      </Text>
      <Field label={text.say('refresh.browser.target')}>
        <RadioGroup value={target} onChange={(_event, { value }) => setTarget(targetOf(value))}>
          {VISIT_TARGETS.map((known) => (
            <Radio key={known} value={known} label={text.say(`refresh.browser.target.${known}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.browsers}>
        {arrangeBrowsers(browsers, isNormalOnly).map(({ id, name, isPrivate }) => (
          <Button
            key={`${id} ${isPrivate}`}
            icon={isPrivate ? <ShieldKeyholeRegular /> : <GlobeRegular />}
            onClick={() => onChoose({ browser: id, isPrivate, target })}
          >
            {isPrivate ? text.say('refresh.browser.private', { browser: name }) : name}
          </Button>
        ))}
      </div>
    </section>
  );
}

function useBrowsers(): readonly BrowserChoice[] {
  const [browsers, setBrowsers] = useState<readonly BrowserChoice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void window.bridge.refresh.listBrowsers().then((found) => isCurrent && setBrowsers(found));
    return () => {
      isCurrent = false;
    };
  }, []);
  return browsers;
}

function targetOf(value: string): VisitTarget {
  return VISIT_TARGETS.find((target) => target === value) ?? 'photo';
}
