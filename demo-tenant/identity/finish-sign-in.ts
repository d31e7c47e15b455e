import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { type LoginStep, renderLoginStep } from '../pages/interruption-pages.ts';
import { renderRefusalPage } from '../pages/refusal-page.ts';
import { stepUpAskedBy } from './claims-request.ts';
import type { Directory, DirectoryPerson } from './directory.ts';
import type { EntraCode } from './entra-error.ts';
import type { Interruptions } from './interruptions.ts';
import { CLIENT_NAMES } from './registered-clients.ts';
import type { SignInRules } from './sign-in-rules.ts';

export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
/** A page to show, another host to go to, or the end of the interaction. */
export type Outcome =
  | { readonly page: string }
  | { readonly location: string }
  | { readonly result: InteractionResults };

export interface FinishOptions {
  readonly directory: Directory;
  readonly rules: SignInRules;
  readonly interruptions: Interruptions;
  /** Interactions in which a one-time pass was spent: theirs goes on, any other is refused. */
  readonly spentIn: Set<string>;
  /** Address of an interaction, without what came with it. */
  readonly addressOf: (interaction: Interaction) => string;
}

/** Spent passes whose sign-in nobody finished must not pile up. */
const SPENT_LIMIT = 200;
const PASS_SPENT: EntraCode = 130503;

/** Somebody said, and their organisation vouched, who they are: let them in, unless something comes between. */
export function finishSignIn(
  chosen: DirectoryPerson,
  interaction: Interaction,
  options: FinishOptions,
  step: string | null = null,
): Outcome {
  const clientId = String(interaction.params['client_id']);
  const accountId = options.rules.signedInAs(chosen.oid, clientId);
  const code = options.rules.refusalFor(accountId, clientId);
  if (code) return { page: refusalPage(code, accountId, interaction, options) };
  const between = askForPass(chosen, interaction, options, step) ?? interrupt(chosen, interaction, options, step);
  if (between !== null) return between;
  options.spentIn.delete(interaction.uid);
  const acr = stepUpAskedBy(interaction.params['claims']);
  const login = { accountId, amr: acr ? ['pwd', 'mfa'] : ['pwd'], ...(acr ? { acr } : {}) };
  return { result: { login, select_account: {} } };
}

function askForPass(
  person: DirectoryPerson,
  interaction: Interaction,
  options: FinishOptions,
  step: string | null,
): Outcome | null {
  const { rules, spentIn } = options;
  const accessPass = rules.accessPassOf(person.oid);
  if (accessPass === null || spentIn.has(interaction.uid)) return null;
  if (accessPass === 'spent') return { page: refusalPage(PASS_SPENT, person.oid, interaction, options) };
  if (step !== ('access-pass' satisfies LoginStep)) return { page: renderLoginStep('access-pass', person) };
  const [oldest] = spentIn;
  if (spentIn.size >= SPENT_LIMIT && oldest !== undefined) spentIn.delete(oldest);
  spentIn.add(interaction.uid);
  rules.change(person.oid, { accessPass: 'spent' });
  return null;
}

function interrupt(
  person: DirectoryPerson,
  interaction: Interaction,
  { rules, interruptions, addressOf }: FinishOptions,
  step: string | null,
): Outcome | null {
  const interruption = rules.interruptionOf(person.oid);
  switch (interruption) {
    case null:
      return null;
    case 'password-change-here':
      if (step !== interruption) return { page: renderLoginStep(interruption, person) };
      rules.change(person.oid, { interruption: null });
      return null;
    case 'registration':
    case 'registration-older':
      if (step !== 'more-information') return { page: renderLoginStep('more-information', person) };
      break;
    case 'password-change':
    case 'terms':
  }
  return {
    location: interruptions.addressFor({ oid: person.oid, name: interruption, returnTo: addressOf(interaction) }),
  };
}

export function refusalPage(
  code: EntraCode,
  oid: string,
  { params }: Interaction,
  { directory }: Pick<FinishOptions, 'directory'>,
): string {
  return renderRefusalPage({ code, person: directory.find(oid), clientName: clientNameOf(params) });
}

export function clientNameOf(params: Interaction['params']): string {
  return CLIENT_NAMES[String(params['client_id'])] ?? 'an app';
}
