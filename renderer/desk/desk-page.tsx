import { Button, Field, makeStyles, SearchBox, Spinner, Text, tokens } from '@fluentui/react-components';
import { PersonSearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { Failure } from '../../contract/failure.ts';
import type { Account } from '../../contract/person.ts';
import type { Page } from '../app-state.ts';
import { AskInBrowser } from '../shared/ask-in-browser.tsx';
import { FailureNotice } from '../shared/failure-notice.tsx';
import { PageFrame } from '../shared/page-frame.tsx';
import { usePageKeys } from '../shared/use-page-keys.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';
import type { DeskState } from './desk-state.ts';
import { PeopleList } from './people-list.tsx';
import { usePeopleSearch } from './use-people-search.ts';

/** As many characters as main takes. */
const LONGEST_NAME = 200;

const useStyles = makeStyles({
  invite: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '60ch' },
  search: { maxWidth: '480px' },
  box: { maxWidth: 'none', width: '100%' },
  results: { minHeight: '240px', maxWidth: '480px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  who: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

interface DeskPageProps {
  readonly app: AppState;
  readonly onAppChanged: (app: AppState) => void;
  readonly go: (page: Page) => void;
}

/** Where IT looks somebody up: signed in for it apart from the person whose app this is. */
export function DeskPage({ app, onAppChanged, go }: DeskPageProps) {
  const text = useText();
  const { account } = app.desk;
  const back = () => go({ name: 'my-photo', outcome: null });
  usePageKeys({ onEscape: back });
  return (
    <PageFrame
      title={text.say('desk.title')}
      isDemo={app.tenant?.kind === 'demo'}
      heading={text.say('desk.title')}
      primary={
        <Button size="large" onClick={back}>
          {text.say('desk.back')}
        </Button>
      }
    >
      {account === null ? (
        <SignInInvitation />
      ) : (
        <>
          <SignedInAs account={account} onAppChanged={onAppChanged} />
          <Search go={go} />
        </>
      )}
    </PageFrame>
  );
}

function SignInInvitation() {
  const styles = useStyles();
  const text = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <div className={styles.invite}>
      <Text>{text.say('desk.invitation')}</Text>
      <Text className={styles.quiet}>{text.say('desk.memory-only')}</Text>
      {failure !== null && <FailureNotice failure={failure} />}
      <AskInBrowser
        label={text.say('desk.sign-in')}
        ask={() => {
          setFailure(null);
          return window.bridge.desk.signIn();
        }}
        // The new state comes by itself.
        onDone={() => undefined}
        onFailed={(failed) => setFailure(failed.kind === 'sign-in-cancelled' ? null : failed)}
      />
    </div>
  );
}

function SignedInAs({
  account,
  onAppChanged,
}: { readonly account: Account } & Pick<DeskPageProps, 'onAppChanged'>) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.who}>
      <Text>{text.say('desk.signed-in', { name: isolate(account.displayName), upn: isolate(account.upn) })}</Text>
      <Button size="small" onClick={() => void window.bridge.desk.signOut().then(onAppChanged)}>
        {text.say('desk.sign-out')}
      </Button>
    </div>
  );
}

function Search({ go }: Pick<DeskPageProps, 'go'>) {
  const styles = useStyles();
  const text = useText();
  const [typed, setTyped] = useState('');
  const [state, search] = usePeopleSearch();
  const searchRef = useRef<HTMLElement>(null);
  const resultsRef = useRef<HTMLDivElement>(null);
  const focusBox = () => searchRef.current?.querySelector('input')?.focus();
  const type = (value: string) => {
    setTyped(value);
    search(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      type('');
    }
    const first = resultsRef.current?.querySelector('button');
    if (first === null || first === undefined) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      first.focus();
    }
    // Whoever typed enough for one person to be left means that person.
    if (event.key === 'Enter' && state.phase === 'found') first.click();
  };
  return (
    <>
      <search ref={searchRef} className={styles.search}>
        <Field label={text.say('desk.search')} hint={text.say('desk.search.hint')}>
          <SearchBox
            className={styles.box}
            contentBefore={<PersonSearchRegular />}
            value={typed}
            maxLength={LONGEST_NAME}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            dismiss={{ 'aria-label': text.say('desk.clear'), onClick: focusBox }}
            onChange={(_event, { value }) => type(value)}
            onKeyDown={onKeyDown}
          />
        </Field>
      </search>
      <div ref={resultsRef} className={styles.results}>
        <Status state={state} />
        {'found' in state && (
          <PeopleList
            label={text.say('desk.results')}
            people={state.found}
            onChoose={(subject) => go({ name: 'diagnostics', subject, outcome: null })}
            onLeave={focusBox}
          />
        )}
      </div>
    </>
  );
}

function Status({ state }: { readonly state: DeskState }) {
  const styles = useStyles();
  const text = useText();
  if (state.phase === 'failed') {
    return (
      <FailureNotice
        failure={state.failure}
        onSignedIn={() => undefined}
        signIn={() => window.bridge.desk.signIn()}
      />
    );
  }
  return (
    <div role="status" className={styles.quiet}>
      {state.phase === 'searching' && state.found.length === 0 && (
        <Spinner size="tiny" label={text.say('desk.searching')} labelPosition="after" />
      )}
      {state.phase === 'found' && text.say('desk.found', { count: state.found.length })}
    </div>
  );
}
