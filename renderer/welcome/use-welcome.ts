import { useReducer } from 'react';
import type { AppState } from '../../contract/app-state.ts';
import type { Result } from '../../contract/result.ts';
import { settle } from '../shared/settle.ts';
import { reduceWelcome, WELCOME_START, type WelcomeState } from './welcome-state.ts';

export interface WelcomeActions {
  readonly signIn: () => void;
  readonly useAnotherAccount: () => void;
  readonly cancel: () => void;
  readonly startDemo: () => void;
}

/** Signing in and starting the demo tenant; `onAppChanged` hears what came of it. */
export function useWelcome(onAppChanged: (app: AppState) => void): readonly [WelcomeState, WelcomeActions] {
  const [state, dispatch] = useReducer(reduceWelcome, WELCOME_START);
  const finish = (result: Result<AppState>) => {
    if (!result.ok) {
      dispatch({ type: 'failed', failure: result.failure });
      return;
    }
    dispatch({ type: 'succeeded' });
    onAppChanged(result.value);
  };
  const signIn = async () => {
    dispatch({ type: 'sign-in-asked' });
    finish(await settle(window.bridge.account.signIn()));
  };
  const signInAsAnother = async () => {
    onAppChanged(await window.bridge.account.signOut());
    await signIn();
  };
  const startDemo = async () => {
    dispatch({ type: 'demo-asked' });
    finish(await settle(window.bridge.demo.start()));
  };
  const actions: WelcomeActions = {
    signIn: () => void signIn(),
    useAnotherAccount: () => void signInAsAnother(),
    startDemo: () => void startDemo(),
    cancel: () => {
      dispatch({ type: 'cancel-asked' });
      void window.bridge.account.cancelSignIn();
    },
  };
  return [state, actions];
}
