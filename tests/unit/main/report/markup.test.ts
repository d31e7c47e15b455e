import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from '../../../../main/report/markup.ts';

it('escapes texts, keeps markup, and leaves nothing out', () => {
  const inner = html`<b>${'a < b & "c"'}</b>`;
  expect(html`<p title="${`it's`}">${inner}${[1, null, 'x']}</p>`.text).toBe(
    '<p title="it&#39;s"><b>a &lt; b &amp; &quot;c&quot;</b>1x</p>',
  );
});

it('replaces signs that no page may hold', () => {
  expect(html`${'a\u0000b\uD800c\uFFFEd\u0085e\nf'}`.text).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe f');
});

it('lets no text open a tag, leave an attribute or be an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const written = html`${text}`.text;
      expect(written).not.toMatch(/[<>"']/);
      expect(written).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
    }),
  );
});
