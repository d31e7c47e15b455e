import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors, type InteractionResults } from 'oidc-provider';
import type { Federation } from '../federation/federation.ts';
import { ANSWER_PARAMETER } from '../federation/partner-tickets.ts';
import { renderConsentPage } from '../pages/consent-page.ts';
import { renderPage } from '../pages/page.ts';
import { renderRefusalPage } from '../pages/refusal-page.ts';
import { renderSignInPage } from '../pages/sign-in-page.ts';
import { readBody } from '../transport/read-body.ts';
import { stepUpAskedBy } from './claims-request.ts';
import type { Directory, DirectoryPerson } from './directory.ts';
import { describeEntraCode, ENTRA_MESSAGES, type EntraCode } from './entra-error.ts';
import { CLIENT_NAMES } from './registered-clients.ts';
import type { Permission } from './scopes.ts';
import type { SignInRules } from './sign-in-rules.ts';

interface InteractionPagesOptions {
  readonly provider: Provider;
  readonly directory: Directory;
  readonly rules: SignInRules;
  readonly federation: Federation;
  /** Address of an interaction, without what came with it. */
  readonly addressOf: (interaction: Interaction) => string;
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
/** A page to show, another host to go to, or the end of the interaction. */
type Outcome = { readonly page: string } | { readonly location: string } | { readonly result: InteractionResults };

const FORM_LIMIT_BYTES = 4096;

/** Serve the pages on which people say who they are and what they consent to. */
export function createInteractionPages(options: InteractionPagesOptions) {
  const { provider } = options;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const interaction = await findInteraction(provider, request, response);
    if (!interaction) return sendPage(response, 400, expiredPage());
    const outcome = await answerRequest(request, interaction, options);
    if ('page' in outcome) return sendPage(response, 200, outcome.page);
    if ('location' in outcome) return redirect(response, outcome.location);
    // Consent follows the choice of the account: without it `prompt=select_account` would ask for the account again.
    const mergeWithLastSubmission = interaction.prompt.name === 'consent';
    await provider.interactionFinished(request, response, outcome.result, { mergeWithLastSubmission });
  };
}

async function answerRequest(
  request: IncomingMessage,
  interaction: Interaction,
  options: InteractionPagesOptions,
): Promise<Outcome> {
  if (request.method === 'POST') {
    const body = await readBody(request, FORM_LIMIT_BYTES);
    return answer(new URLSearchParams(body?.toString() ?? ''), interaction, options);
  }
  const { federation, addressOf, directory } = options;
  const { searchParams } = new URL(request.url ?? '', addressOf(interaction));
  const oid = federation.redeem(searchParams.get(ANSWER_PARAMETER) ?? '', addressOf(interaction));
  const vouchedFor = directory.find(oid ?? '');
  const isAsked = interaction.prompt.name !== 'consent';
  return vouchedFor && isAsked
    ? finishSignIn(vouchedFor, interaction, options)
    : { page: firstPage(interaction, options) };
}

async function findInteraction(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  try {
    return await provider.interactionDetails(request, response);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

function firstPage(interaction: Interaction, options: InteractionPagesOptions): string {
  const { name, reasons, details } = interaction.prompt;
  const person = options.directory.find(interaction.session?.accountId ?? '');
  if (name === 'consent' && person) {
    const permissions = details['permissions'] as readonly Permission[];
    return renderConsentPage({ clientName: clientNameOf(interaction.params), person, permissions });
  }
  const code = reasons.includes('refused') && !reasons.includes('login_prompt') ? Number(details['code']) : null;
  if (code !== null && isEntraCode(code)) return refusalPage(code, person?.oid ?? '', interaction, options);
  return signInPage(interaction, options);
}

function answer(form: URLSearchParams, interaction: Interaction, options: InteractionPagesOptions): Outcome {
  const cancelled = /^cancel(?::(\d+))?$/.exec(form.get('answer') ?? '');
  if (cancelled) return { result: refuse(Number(cancelled[1])) };
  if (interaction.prompt.name === 'consent') return answerConsent(form, interaction, options);
  const person = options.directory.find(form.get('account') ?? '');
  return person ? signIn(person, interaction, options) : { page: signInPage(interaction, options) };
}

function signIn(chosen: DirectoryPerson, interaction: Interaction, options: InteractionPagesOptions): Outcome {
  const { rules, federation, addressOf } = options;
  const way = rules.federationOf(chosen.oid);
  if (way === null) return finishSignIn(chosen, interaction, options);
  return { location: federation.addressFor({ oid: chosen.oid, way, returnTo: addressOf(interaction) }) };
}

function finishSignIn(
  chosen: DirectoryPerson,
  interaction: Interaction,
  options: InteractionPagesOptions,
): Outcome {
  const clientId = String(interaction.params['client_id']);
  const accountId = options.rules.signedInAs(chosen.oid, clientId);
  const code = options.rules.refusalFor(accountId, clientId);
  if (code) return { page: refusalPage(code, accountId, interaction, options) };
  const acr = stepUpAskedBy(interaction.params['claims']);
  const login = { accountId, amr: acr ? ['pwd', 'mfa'] : ['pwd'], ...(acr ? { acr } : {}) };
  return { result: { login, select_account: {} } };
}

function answerConsent(form: URLSearchParams, interaction: Interaction, options: InteractionPagesOptions): Outcome {
  const oid = interaction.session?.accountId;
  if (form.get('answer') !== 'accept' || !oid) return { page: firstPage(interaction, options) };
  const permissions = interaction.prompt.details['permissions'] as readonly Permission[];
  options.rules.consent(oid, String(interaction.params['client_id']), permissions);
  return { result: { consent: {} } };
}

/** Back to the app without an account; `code` says why where a page showed it, else the person declined. */
function refuse(code: number): InteractionResults {
  return { error: 'access_denied', error_description: describeEntraCode(isEntraCode(code) ? code : 65004) };
}

function isEntraCode(code: number): code is EntraCode {
  return code in ENTRA_MESSAGES;
}

function refusalPage(
  code: EntraCode,
  oid: string,
  { params }: Interaction,
  { directory }: InteractionPagesOptions,
): string {
  return renderRefusalPage({ code, person: directory.find(oid), clientName: clientNameOf(params) });
}

function signInPage({ params }: Interaction, { directory }: InteractionPagesOptions): string {
  const hint = typeof params['login_hint'] === 'string' ? params['login_hint'].replace(/^O\./, '') : null;
  return renderSignInPage({ clientName: clientNameOf(params), people: directory.people, hint });
}

function clientNameOf(params: Interaction['params']): string {
  return CLIENT_NAMES[String(params['client_id'])] ?? 'an app';
}

function expiredPage(): string {
  return renderPage({
    name: 'expired',
    title: 'This sign-in has expired',
    body: '<p role="alert">Start again from the app.</p>',
  });
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location, 'Cache-Control': 'no-store' }).end();
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html);
}
