import { createHash } from 'node:crypto';

/** Escape text for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --demo: #8a2be2; --ground: #f5f2fa; --card: #fff; --ink: #1b1a1f; --quiet: #5c5866;
  --line: #cfc8da; --link: #5b1fa6; }
@media (prefers-color-scheme: dark) { :root { --demo: #c9a2ff; --ground: #18151d; --card: #241f2b; --ink: #f3eff8;
  --quiet: #b9b1c6; --line: #4c4459; --link: #d3b4ff; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header { background: #5b1fa6; color: #fff; padding: .5rem 1.25rem; font-weight: 600; min-height: 3.25rem;
  display: flex; align-items: center; }
header > span { background: #ffe14d; color: #1b1a1f; border-radius: .25rem; padding: 0 .5rem; margin-right: .75rem; }
main { max-width: 30rem; margin: 2rem auto; padding: 1.5rem; background: var(--card); border-radius: .5rem;
  border-top: .375rem solid var(--demo); }
main.wide { max-width: 60rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; }
p.note { margin-top: 1.5rem; }
.quiet { color: var(--quiet); font-size: .875rem; }
ul.tiles { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .5rem; }
main.wide ul.tiles { grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
main.wide .tile { align-items: start; }
.tile { display: flex; gap: .75rem; align-items: center; width: 100%; text-align: start; font: inherit; color: inherit;
  background: none; border: 1px solid var(--line); border-radius: .375rem; padding: .5rem .75rem; text-decoration: none; }
button { cursor: pointer; }
button.tile:hover, a.tile:hover { border-color: var(--demo); }
:focus-visible { outline: 3px solid var(--demo); outline-offset: 2px; }
.tile small { display: block; color: var(--quiet); overflow-wrap: anywhere; }
img.circle { object-fit: cover; }
img.large { width: 6rem; height: 6rem; }
.account { margin-inline-start: auto; position: relative; font-weight: 400; }
.account summary { list-style: none; cursor: pointer; border-radius: 50%; margin: 0; }
.account summary::-webkit-details-marker { display: none; }
.account .circle { outline: 2px solid #fff; }
.account summary:focus-visible { outline: 3px solid #ffe14d; }
.account > div { position: absolute; inset-inline-end: 0; top: 3rem; z-index: 1; padding: 1rem; min-width: 16rem;
  background: var(--card); color: var(--ink); border: 1px solid var(--line); border-radius: .375rem; }
a { color: var(--link); }
form.search { display: flex; gap: .5rem; flex-wrap: wrap; align-items: end; }
form.search label { flex: 1 1 12rem; }
input { font: inherit; width: 100%; padding: .4rem .6rem; color: inherit; background: var(--card);
  border: 1px solid var(--quiet); border-radius: .375rem; }
.circle { flex: none; width: 2.5rem; height: 2.5rem; border-radius: 50%; display: grid; place-items: center;
  color: #fff; font-weight: 600; }
.hue-0 { background: #a4262c; } .hue-1 { background: #0b6a0b; } .hue-2 { background: #0063b1; }
.hue-3 { background: #8e562e; } .hue-4 { background: #5c2e91; } .hue-5 { background: #00666d; }
button.action, a.action { display: inline-block; text-decoration: none; font: inherit; padding: .4rem 1.25rem; border-radius: .375rem; border: 1px solid var(--line);
  background: none; color: inherit; margin: .75rem .5rem 0 0; }
summary { cursor: pointer; margin-top: .75rem; }
dl { margin: .5rem 0; font-size: .875rem; } dl div { display: flex; gap: .75rem; } dd { margin: 0; overflow-wrap: anywhere; }
dt { flex: none; width: 7rem; color: var(--quiet); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { text-align: start; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
button.primary, a.primary { background: #5b1fa6; border-color: #5b1fa6; color: #fff; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** `style-src` value that lets the pages' own style sheet in and no other. */
export const PAGE_STYLE_SOURCE = `'sha256-${STYLE_HASH}'`;

interface PageOptions {
  /** What the page is for; walkers and tests tell pages apart by it. */
  readonly name: string;
  readonly title: string;
  /** HTML, escaped by the caller. */
  readonly body: string;
  readonly wide?: boolean;
  /** HTML for the end of the header: who is signed in. */
  readonly account?: string;
  /** Whose page it is. */
  readonly organisation?: string;
}

/** A page of the demo tenant: says "Demo" in its title and in colour, has no script and asks for no password. */
export function renderPage(options: PageOptions): string {
  const { name, title, body, wide = false, account = '', organisation = 'Selfsame demo tenant' } = options;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo: ${escapeHtml(title)}</title>
<link rel="icon" href="/favicon.ico" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body data-page="${name}">
<header><span>Demo</span>${organisation}${account}</header>
<main${wide ? ' class="wide"' : ''}>
<h1>${escapeHtml(title)}</h1>
${body}
<p class="quiet note">A simulated tenant on this computer. Nobody here is real, and nothing leaves this machine.
Never type a real password here: no page of the demo asks for one.</p>
</main>
</body>
</html>`;
}
