import { Button, Card, makeStyles, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { BeakerRegular, BuildingRegular } from '@fluentui/react-icons';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: '16px',
    width: '100%',
    maxWidth: '720px',
    textAlign: 'start',
  },
  card: { padding: '24px', gap: '12px' },
  icon: { fontSize: '28px', color: tokens.colorBrandForeground1 },
  text: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  action: { alignSelf: 'start' },
});

interface UnconfiguredChoicesProps {
  /** Null where policy doesn't offer the demo tenant. */
  readonly demo: { readonly isStarting: boolean; readonly onStart: () => void } | null;
}

/** Without a configuration: what IT has to do and the demo tenant, on equal terms. */
export function UnconfiguredChoices({ demo }: UnconfiguredChoicesProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.cards}>
      <Card className={styles.card}>
        <BuildingRegular className={styles.icon} />
        <Subtitle2 as="h2">{text.say('welcome.unconfigured.it.heading')}</Subtitle2>
        <Text className={styles.text}>{text.say('welcome.unconfigured.it.text')}</Text>
        <Button className={styles.action} onClick={() => void window.bridge.app.openLink('app-registration')}>
          {text.say('welcome.unconfigured.it.action')}
        </Button>
      </Card>
      {demo !== null && (
        <Card className={styles.card}>
          <BeakerRegular className={styles.icon} />
          <Subtitle2 as="h2">{text.say('welcome.unconfigured.demo.heading')}</Subtitle2>
          <Text className={styles.text}>{text.say('welcome.unconfigured.demo.text')}</Text>
          <Button
            className={styles.action}
            onClick={demo.onStart}
            disabledFocusable={demo.isStarting}
            icon={demo.isStarting ? <Spinner size="tiny" /> : null}
          >
            {text.say(demo.isStarting ? 'welcome.starting-demo' : 'welcome.try-demo')}
          </Button>
        </Card>
      )}
    </div>
  );
}
