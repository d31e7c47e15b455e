import { Button, Caption1, makeStyles, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { AppState } from '../../contract/app-state.ts';
import type { Page } from '../app-state.ts';
import { AppMark } from '../shared/app-mark.tsx';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import { SignInFailure } from './sign-in-failure.tsx';
import { UnconfiguredChoices } from './unconfigured-choices.tsx';
import { useWelcome, type WelcomeActions } from './use-welcome.ts';

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '44ch', textAlign: 'center' },
  mark: { order: -1 },
  actions: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch', marginTop: '8px' },
  waiting: { display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'center', minHeight: '128px' },
  note: { color: tokens.colorNeutralForeground3, maxWidth: '52ch', textAlign: 'center' },
});

interface WelcomePageProps {
  readonly app: AppState;
  readonly onAppChanged: (app: AppState) => void;
  readonly go: (page: Page) => void;
}

/** Sign in, go on as who is signed in, or look around in the demo tenant. */
export function WelcomePage({ app, onAppChanged, go }: WelcomePageProps) {
  const styles = useStyles();
  const text = useText();
  const [state, actions] = useWelcome(onAppChanged);
  const isDemo = app.tenant?.kind === 'demo';
  const toMyPhoto = () => go({ name: 'my-photo', outcome: null });
  const isWaiting = state.phase === 'waiting' || state.phase === 'cancelling';
  usePageKeys({
    onEscape: isWaiting ? actions.cancel : undefined,
    onEnter: state.phase === 'idle' ? primaryAction(app, actions, toMyPhoto) : undefined,
  });
  return (
    <PageFrame
      title={text.say('welcome.title')}
      isDemo={isDemo}
      isCentred
      heading={text.say(app.tenant === null ? 'welcome.unconfigured.heading' : 'welcome.heading')}
    >
      <div className={styles.mark}>
        <AppMark />
      </div>
      {app.tenant !== null && (
        <Text size={400} className={styles.lead}>
          {text.say('welcome.subheading')}
        </Text>
      )}
      {app.problem !== null && <FailureNotice failure={app.problem} />}
      {state.phase === 'idle' && state.failure !== null && <SignInFailure failure={state.failure} />}
      {isWaiting ? (
        <Waiting isDemo={isDemo} isCancelling={state.phase === 'cancelling'} onCancel={actions.cancel} />
      ) : (
        <Choices
          app={app}
          actions={actions}
          isStartingDemo={state.phase === 'starting-demo'}
          onContinue={toMyPhoto}
        />
      )}
      <Notes app={app} />
    </PageFrame>
  );
}

function primaryAction(app: AppState, actions: WelcomeActions, toMyPhoto: () => void) {
  if (app.account !== null) return toMyPhoto;
  return app.tenant === null ? undefined : actions.signIn;
}

interface ChoicesProps {
  readonly app: AppState;
  readonly actions: WelcomeActions;
  readonly isStartingDemo: boolean;
  readonly onContinue: () => void;
}

function Choices({ app, actions, isStartingDemo, onContinue }: ChoicesProps) {
  const styles = useStyles();
  const text = useText();
  const { account, tenant } = app;
  const demo = app.demoOffered ? { isStarting: isStartingDemo, onStart: actions.startDemo } : null;
  if (tenant === null) return <UnconfiguredChoices demo={demo} />;
  return (
    <div className={styles.actions}>
      {account !== null ? (
        <>
          <Button appearance="primary" size="large" onClick={onContinue}>
            {text.say('welcome.continue-as', { name: isolate(account.displayName) })}
          </Button>
          <Button appearance="subtle" onClick={actions.useAnotherAccount}>
            {text.say('welcome.other-account')}
          </Button>
        </>
      ) : (
        <Button appearance="primary" size="large" onClick={actions.signIn} disabled={isStartingDemo}>
          {text.say(tenant.kind === 'demo' ? 'welcome.sign-in-demo' : 'welcome.sign-in')}
        </Button>
      )}
      {demo !== null && tenant.kind === 'real' && account === null && (
        <Button
          appearance="subtle"
          onClick={demo.onStart}
          disabledFocusable={isStartingDemo}
          icon={isStartingDemo ? <Spinner size="tiny" /> : null}
        >
          {text.say(isStartingDemo ? 'welcome.starting-demo' : 'welcome.try-demo')}
        </Button>
      )}
    </div>
  );
}

interface WaitingProps {
  readonly isDemo: boolean;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** The button that had the focus is gone; the one that people need next gets it. */
function focusOnMount(element: HTMLElement | null) {
  element?.focus();
}

function Waiting({ isDemo, isCancelling, onCancel }: WaitingProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.waiting}>
      <div role="status" className={styles.waiting}>
        <Spinner size="small" aria-hidden />
        <Subtitle2>{text.say('welcome.waiting.heading')}</Subtitle2>
        <Text className={styles.lead}>
          {text.say(isDemo ? 'welcome.waiting.text-demo' : 'welcome.waiting.text')}
        </Text>
      </div>
      <Button ref={focusOnMount} onClick={onCancel} disabledFocusable={isCancelling}>
        {text.say('welcome.waiting.cancel')}
      </Button>
    </div>
  );
}

function Notes({ app }: { readonly app: AppState }) {
  const styles = useStyles();
  const text = useText();
  const { tenant } = app;
  return (
    <>
      {tenant?.kind === 'real' && tenant.managedBy !== null && (
        <Caption1 className={styles.note}>
          {text.say('welcome.managed-by', { organisation: isolate(tenant.managedBy) })}
        </Caption1>
      )}
      {tenant?.kind === 'demo' && <Caption1 className={styles.note}>{text.say('welcome.demo-note')}</Caption1>}
      {tenant !== null && app.tokenStorage === 'memory' && (
        <Caption1 className={styles.note}>{text.say('welcome.memory-note')}</Caption1>
      )}
    </>
  );
}
