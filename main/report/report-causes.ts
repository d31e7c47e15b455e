import { VERDICTS } from '../../contract/place.ts';
import type { Cause, Evidence, Remedy } from '../../contract/receipt.ts';
import type { Word } from '../text/create-text.ts';
import { html, type Markup } from './markup.ts';
import { code, foreign, placeName, type ReportPage } from './report-words.ts';

/** Why some copy is not the photo, most likely first, with what shows it and who can do what. */
export function causesSection({ receipt, word }: ReportPage): Markup | null {
  if (receipt.causes.length === 0) return null;
  return html`<section>
<h2>${word('photo.causes.heading')}</h2>
<ol class="causes">${receipt.causes.map((cause) => article(cause, word))}</ol>
</section>`;
}

function article(cause: Cause, word: Word): Markup {
  const { alikeCauses, confidence, evidence, explanation, grade, links, remedies, title } = cause;
  const alike = alikeCauses.map((id) => titleOf(id, word)).join(' · ');
  return html`<li><h3>${foreign(title)}</h3>
<p class="sure"><span>${word(`photo.cause.${confidence}`)}</span><span>${word(`grade.${grade}`)}</span></p>
<p>${foreign(explanation)}</p>
${alike === '' ? null : html`<p class="why">${word('report-file.cause.alike', { causes: alike })}</p>`}
${remedies.length === 0 ? null : html`<h4>${word('report-file.cause.remedies')}</h4><ul class="remedies">${remedies.map((remedy) => remedyItem(remedy, word))}</ul>`}
${evidence.length === 0 ? null : html`<h4>${word('photo.cause.evidence')}</h4>${evidenceList(evidence, word)}`}
${links.length === 0 ? null : html`<ul class="links">${links.map(({ address, text }) => html`<li>${text}: ${code(address)}</li>`)}</ul>`}
</li>`;
}

/** A cause of a later version has no title here. */
function titleOf(id: string, word: Word): string {
  const key = `cause.${id}.title`;
  const title = word(key);
  return title === key ? id : title;
}

function remedyItem({ text, who }: Remedy, word: Word): Markup {
  return html`<li><b>${word(`report-file.who.${who}`)}</b> ${foreign(text)}</li>`;
}

/** What was read, and how it was asked for. */
export function evidenceList(evidence: readonly Evidence[], word: Word): Markup {
  return html`<dl>${evidence.map((item) => {
    const [fact, value] = wordEvidence(item, word);
    const how = item.from === '' ? null : html`<span class="how">${code(item.from)}</span>`;
    return html`<div><dt>${foreign(fact)}</dt><dd>${foreign(value)}${how}</dd></div>`;
  })}</dl>`;
}

/** What a place served is said as everywhere else; everything else as it was read. */
function wordEvidence({ fact, value }: Evidence, word: Word): readonly [fact: string, value: string] {
  const verdict = VERDICTS.find((known) => known === value);
  if (verdict === undefined || !/^(?:graph|sharepoint)(?:-|$)/.test(fact)) return [fact, value];
  return [placeName(fact, word), word(`verdict.${verdict}`)];
}
