import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { AppState } from '../contract/app-state.ts';
import type { Account } from '../contract/person.ts';
import { type Page, reduceWindow, type WindowAction, type WindowState } from './app-state.ts';
import { createBridgeCamera } from './camera/bridge-camera.ts';
import { CameraPage } from './camera/camera-page.tsx';
import { ChangePhotoPage } from './change-photo/change-photo-page.tsx';
import { CoachedCameraPage } from './coach/coached-camera-page.tsx';
import { CropPage } from './crop/crop-page.tsx';
import { DeskPage } from './desk/desk-page.tsx';
import { DiagnosticsPage } from './diagnostics/diagnostics-page.tsx';
import { useLive } from './live/use-live.ts';
import { MyPhotoPage } from './my-photo/my-photo-page.tsx';
import { OneDrivePage } from './onedrive/onedrive-page.tsx';
import { PublishingPage } from './publishing/publishing-page.tsx';
import { RefreshPage } from './refresh/refresh-page.tsx';
import { assertNever } from './shared/assert-never.ts';
import { TopBar } from './shared/top-bar.tsx';
import { useNoStrayDrops } from './shared/use-no-stray-drops.ts';
import { createText } from './text/create-text.ts';
import { TextProvider } from './text/text-context.tsx';
import { AppTheme } from './theme/app-theme.tsx';
import { WelcomePage } from './welcome/welcome-page.tsx';

/** The window: what main knows of the app, and the page in front. */
export function App() {
  const [state, dispatch] = useAppState();
  const go = useCallback((page: Page) => dispatch({ type: 'went', page }), [dispatch]);
  const onAppChanged = useCallback((app: AppState) => dispatch({ type: 'app-changed', app }), [dispatch]);
  useNoStrayDrops();
  const locale = state.phase === 'running' ? state.app.locale : navigator.language;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const text = useMemo(() => createText(locale), [locale]);
  if (state.phase === 'starting') return null;
  return (
    <TextProvider value={text}>
      <AppTheme>
        <TopBar app={state.app} onAppChanged={onAppChanged} go={go} />
        <CurrentPage app={state.app} page={state.page} go={go} onAppChanged={onAppChanged} />
      </AppTheme>
    </TextProvider>
  );
}

interface CurrentPageProps {
  readonly app: AppState;
  readonly page: Page;
  readonly go: (page: Page) => void;
  readonly onAppChanged: (app: AppState) => void;
}

function CurrentPage({ app, page, go, onAppChanged }: CurrentPageProps) {
  if (app.account === null || page.name === 'welcome') {
    return <WelcomePage app={app} onAppChanged={onAppChanged} go={go} />;
  }
  return (
    // New pages for each person: nothing of one may be seen on the other's.
    <PersonsPage
      key={app.account.homeAccountId}
      account={app.account}
      app={app}
      page={page}
      go={go}
      onAppChanged={onAppChanged}
    />
  );
}

interface PersonsPageProps extends CurrentPageProps {
  readonly account: Account;
  readonly page: Exclude<Page, { readonly name: 'welcome' }>;
}

function PersonsPage({ account, app, page, go, onAppChanged }: PersonsPageProps) {
  const isDemo = app.tenant?.kind === 'demo';
  const [live, dispatch] = useLive();
  const camera = useMemo(() => createBridgeCamera(onAppChanged), [onAppChanged]);
  const looking = { app, account, live, go, onReminderAnswered: () => dispatch({ type: 'reminder-answered' }) };
  switch (page.name) {
    case 'my-photo':
      return <MyPhotoPage outcome={page.outcome} {...looking} />;
    case 'diagnostics':
      return (
        <DiagnosticsPage
          key={page.subject?.id ?? 'self'}
          subject={page.subject}
          outcome={page.outcome}
          {...looking}
        />
      );
    case 'refresh':
      return <RefreshPage app={app} start={page.start} live={live} go={go} />;
    case 'desk':
      return <DeskPage app={app} onAppChanged={onAppChanged} go={go} />;
    case 'change-photo':
      return <ChangePhotoPage isDemo={isDemo} failure={page.failure} go={go} />;
    case 'onedrive':
      return <OneDrivePage isDemo={isDemo} go={go} />;
    case 'camera':
      return app.faceAnalysis ? (
        <CoachedCameraPage app={app} host={camera} isDemo={isDemo} isRetake={page.isRetake === true} go={go} />
      ) : (
        <CameraPage host={camera} isDemo={isDemo} go={go} />
      );
    case 'crop':
      return (
        <CropPage
          app={app}
          portrait={page.portrait}
          adjustment={page.adjustment}
          cameFrom={page.cameFrom}
          onAppChanged={onAppChanged}
          go={go}
        />
      );
    case 'publishing':
      return <PublishingPage isDemo={isDemo} job={page.job} go={go} />;
    default:
      return assertNever(page);
  }
}

function useAppState(): readonly [WindowState, (action: WindowAction) => void] {
  const [state, dispatch] = useReducer(reduceWindow, { phase: 'starting' });
  useEffect(() => {
    const stopListening = window.bridge.app.onStateChanged((app) => dispatch({ type: 'app-changed', app }));
    void window.bridge.app.getState().then((app) => dispatch({ type: 'app-changed', app }));
    return stopListening;
  }, []);
  return [state, dispatch];
}
