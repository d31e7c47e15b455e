import type { DirectoryPerson } from '../identity/directory.ts';
import type { Interruption } from '../identity/interruption-names.ts';
import { escapeHtml, renderPage } from './page.ts';
import { renderPersonTile } from './person-tile.ts';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

const WORDS: Readonly<Record<Interruption, Words>> = {
  registration: {
    title: 'Keep your account secure',
    text: 'Your organisation wants you to set up ways to prove who you are. A real page would ask for a phone or a key.',
    button: 'I have set one up',
  },
  'registration-older': {
    title: 'Additional security verification',
    text: 'How should the organisation contact you? A real page would ask for a phone number.',
    button: 'Save',
  },
  'password-change': {
    title: 'Change password',
    text: 'Your password has to be changed before you go on. The demo asks for none.',
    button: 'I have changed it',
  },
  'password-change-here': {
    title: 'Update your password',
    text: 'You need to update your password because this is the first time you are signing in. The demo asks for none.',
    button: 'Sign in',
  },
  terms: {
    title: 'Terms of use',
    text: 'In order to go on you must read and accept the terms of use.',
    button: 'Accept',
  },
};

/** A page that a sign-in makes a detour to. */
export function renderInterruption(name: Interruption, person: DirectoryPerson): string {
  const { title, text, button } = WORDS[name];
  return renderPage({
    name: `interruption-${name}`,
    title,
    body: `<div class="tile">${renderPersonTile(person)}</div>
<p>${text}</p>
<form method="post"><button class="action primary" autofocus>${button}</button></form>`,
  });
}

/** What asks for something on the login page itself, and so at the address of the login page. */
export type LoginStep = 'access-pass' | 'more-information' | 'password-change-here';

const STEP_WORDS: Readonly<Record<LoginStep, Words>> = {
  'access-pass': {
    title: 'Enter Temporary Access Pass',
    text: 'The pass that IT gave out is good for one sign-in. Going on spends it. The demo knows it already.',
    button: 'Sign in with the pass',
  },
  'more-information': {
    title: 'More information required',
    text: 'Your organisation needs more information to keep your account secure.',
    button: 'Next',
  },
  'password-change-here': WORDS['password-change-here'],
};

export function renderLoginStep(step: LoginStep, person: DirectoryPerson): string {
  const { title, text, button } = STEP_WORDS[step];
  return renderPage({
    name: step,
    title,
    body: `<div class="tile">${renderPersonTile(person)}</div>
<p>${text}</p>
<form method="post"><input type="hidden" name="account" value="${escapeHtml(person.upn)}">
<button class="action primary" name="step" value="${step}" autofocus>${button}</button></form>
<form method="post"><button class="action" name="answer" value="cancel">Cancel</button></form>`,
  });
}

export function renderInterruptedTooLong(): string {
  return renderPage({
    name: 'expired',
    title: 'This page has expired',
    body: '<p role="alert">Start again from the app.</p>',
  });
}
