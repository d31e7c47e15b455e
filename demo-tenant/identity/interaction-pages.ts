import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors, type InteractionResults } from 'oidc-provider';
import type { Federation } from '../federation/federation.ts';
import { ANSWER_PARAMETER } from '../federation/partner-tickets.ts';
import { renderConsentPage } from '../pages/consent-page.ts';
import { renderPage } from '../pages/page.ts';
import { renderSignInPage } from '../pages/sign-in-page.ts';
import { readBody } from '../transport/read-body.ts';
import type { DirectoryPerson } from './directory.ts';
import { describeEntraCode, ENTRA_MESSAGES, type EntraCode } from './entra-error.ts';
import {
  clientNameOf,
  type FinishOptions,
  finishSignIn,
  type Interaction,
  type Outcome,
  refusalPage,
} from './finish-sign-in.ts';
import { ANSWERED_PARAMETER } from './interruptions.ts';
import type { Permission } from './scopes.ts';

interface InteractionPagesOptions extends FinishOptions {
  readonly provider: Provider;
  readonly federation: Federation;
}

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
  const { searchParams } = new URL(request.url ?? '', options.addressOf(interaction));
  const isAsked = interaction.prompt.name !== 'consent';
  const returned = isAsked ? comeBack(searchParams, interaction, options) : null;
  return returned ?? { page: firstPage(interaction, options) };
}

/** Somebody comes back from their organisation's host, or from a page that came between; null: nobody does. */
function comeBack(
  query: URLSearchParams,
  interaction: Interaction,
  options: InteractionPagesOptions,
): Outcome | null {
  const { federation, interruptions, addressOf, directory, rules } = options;
  const address = addressOf(interaction);
  const vouchedFor = directory.find(federation.redeem(query.get(ANSWER_PARAMETER) ?? '', address) ?? '');
  if (vouchedFor) return finishSignIn(vouchedFor, interaction, options);
  const answered = directory.find(interruptions.redeem(query.get(ANSWERED_PARAMETER) ?? '', address) ?? '');
  if (!answered) return null;
  rules.change(answered.oid, { interruption: null });
  return finishSignIn(answered, interaction, options);
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
  if (!person) return { page: signInPage(interaction, options) };
  const step = form.get('step');
  // A step of the login page comes after whatever the person's own organisation asked.
  return step === null ? signIn(person, interaction, options) : finishSignIn(person, interaction, options, step);
}

function signIn(chosen: DirectoryPerson, interaction: Interaction, options: InteractionPagesOptions): Outcome {
  const { rules, federation, addressOf } = options;
  const way = rules.federationOf(chosen.oid);
  if (way === null) return finishSignIn(chosen, interaction, options);
  return { location: federation.addressFor({ oid: chosen.oid, way, returnTo: addressOf(interaction) }) };
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

function signInPage({ params }: Interaction, { directory }: InteractionPagesOptions): string {
  const hint = typeof params['login_hint'] === 'string' ? params['login_hint'].replace(/^O\./, '') : null;
  return renderSignInPage({ clientName: clientNameOf(params), people: directory.people, hint });
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
