/** HTML that is safe to put into a page. Only `html` makes it from texts. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | Markup | null | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Build HTML from a template: every value is escaped, unless it is markup already; null is nothing. */
export function html(pieces: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const written = pieces.map((piece, index) => piece + write(values[index] ?? null));
  return new Markup(written.join(''));
}

function write(content: Content): string {
  if (content === null) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(write).join('');
  return escapeText(String(content));
}

/** Fit for text and for quoted attributes. Signs that no page may hold become the sign for "unreadable". */
function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : '\uFFFD'))
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
