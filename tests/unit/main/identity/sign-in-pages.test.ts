import { describe, expect, it } from 'vitest';
import { signInPages } from '../../../../main/identity/sign-in-pages.ts';

const WORDS: Readonly<Record<string, string>> = {
  'app.name': 'Selfsame',
  'signInPage.done.title': 'Masuk & <selesai>',
  'signInPage.done.text': 'Kembali ke "Selfsame".',
};
const word = (id: string) => WORDS[id] ?? id;

describe('signInPages', () => {
  it('words both pages in the language of the app', () => {
    const { signedIn, failed } = signInPages(word, 'id');
    expect(signedIn).toContain('<html lang="id">');
    expect(signedIn).toContain('<h1>Masuk &amp; &lt;selesai&gt;</h1>');
    expect(signedIn).toContain('<p>Kembali ke &quot;Selfsame&quot;.</p>');
    expect(failed).toContain('<h1>signInPage.failed.title</h1>');
  });

  it('runs nothing and loads nothing', () => {
    const { signedIn } = signInPages(word);
    expect(signedIn).not.toMatch(/<script|<img|<link|https?:/);
    expect(signedIn).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
});
