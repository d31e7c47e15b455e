import {
  Avatar,
  Badge,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { AppState } from '../../contract/app-state.ts';
import type { Account } from '../../contract/person.ts';
import type { Page } from '../app-state.ts';
import { isolate } from '../text/text.ts';
import { useText } from '../text/text-context.tsx';

const useStyles = makeStyles({
  bar: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1040px',
    minHeight: '48px',
    marginInline: 'auto',
    padding: '8px clamp(16px, 4vw, 40px)',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
  },
  name: { color: tokens.colorNeutralForeground2 },
  // A quiet button has room around its words; the words are what lines up with the page.
  end: { marginInline: 'auto -12px', minWidth: 0 },
  account: { maxWidth: '260px', fontWeight: tokens.fontWeightRegular },
  accountName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface TopBarProps {
  readonly app: AppState;
  readonly onAppChanged: (app: AppState) => void;
  readonly go: (page: Page) => void;
}

/** The app's name, "Demo" wherever the demo tenant is in use, and whose session this is. */
export function TopBar({ app, onAppChanged, go }: TopBarProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <header className={styles.bar}>
      <Text weight="semibold" className={styles.name}>
        {text.say('app.name')}
      </Text>
      {app.tenant?.kind === 'demo' && (
        <Badge appearance="filled" color="severe">
          {text.say('app.demo')}
        </Badge>
      )}
      <div className={styles.end}>
        {app.account !== null && (
          <AccountMenu app={app} account={app.account} onAppChanged={onAppChanged} go={go} />
        )}
      </div>
    </header>
  );
}

interface AccountMenuProps extends TopBarProps {
  readonly account: Account;
}

function AccountMenu({ app, account, onAppChanged, go }: AccountMenuProps) {
  const styles = useStyles();
  const text = useText();
  const { account: accounts, demo, app: bridgeApp } = window.bridge;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.account}
          icon={<Avatar size={24} name={account.displayName} color="colorful" aria-hidden />}
          aria-label={text.say('app.account-menu', { name: isolate(account.displayName) })}
        >
          <bdi className={styles.accountName}>{account.displayName}</bdi>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>
              <bdi>{account.upn}</bdi>
            </MenuGroupHeader>
            <MenuItem onClick={() => void accounts.signOut().then(onAppChanged)}>
              {text.say('app.sign-out')}
            </MenuItem>
            {app.tenant?.kind === 'demo' && (
              <MenuItem onClick={() => void demo.leave().then(onAppChanged)}>{text.say('app.leave-demo')}</MenuItem>
            )}
          </MenuGroup>
          {app.desk.isOffered && (
            <>
              <MenuDivider />
              <DeskItems app={app} onAppChanged={onAppChanged} go={go} />
            </>
          )}
          <MenuDivider />
          <MenuItem onClick={() => void bridgeApp.openLink('help')}>{text.say('app.help')}</MenuItem>
          <MenuGroup>
            <MenuGroupHeader>{text.say('app.version', { version: app.version })}</MenuGroupHeader>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What IT comes for, beside the person whose session this is. */
function DeskItems({ app, onAppChanged, go }: TopBarProps) {
  const text = useText();
  const { account } = app.desk;
  return (
    <MenuGroup>
      {account !== null && (
        <MenuGroupHeader>
          {text.say('desk.signed-in-short', { name: isolate(account.displayName) })}
        </MenuGroupHeader>
      )}
      <MenuItem onClick={() => go({ name: 'desk' })}>{text.say('desk.title')}</MenuItem>
      {account !== null && (
        <MenuItem onClick={() => void window.bridge.desk.signOut().then(onAppChanged)}>
          {text.say('desk.sign-out')}
        </MenuItem>
      )}
    </MenuGroup>
  );
}
