/** The report's own look: light and dark by the reader's system, light on A4 paper. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1a19; --soft: #5c5a58; --paper: #fff; --line: #e1dfdd; --tint: #f5f4f3;
  --same: #0b6a0b; --older: #8a4b00; --other: #a4262c; --rest: #5c5a58;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #f3f2f1; --soft: #bebbb8; --paper: #1f1e1d; --line: #484644; --tint: #2b2a29;
    --same: #6ccb5f; --older: #f2b661; --other: #f1707b; --rest: #bebbb8;
  }
}
@media print {
  :root {
    color-scheme: light;
    --ink: #000; --soft: #444; --paper: #fff; --line: #ccc; --tint: #fff;
    --same: #0b6a0b; --older: #8a4b00; --other: #a4262c; --rest: #444;
  }
}
@page { size: A4; margin: 14mm; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 32px 24px 48px; max-inline-size: 980px;
  background: var(--paper); color: var(--ink);
  font: 15px/1.5 "Segoe UI Variable", "Segoe UI", system-ui, -apple-system, sans-serif;
}
h1, h2, h3, h4, p, ul, ol, dl { margin: 0; }
h1 { font-size: 30px; line-height: 1.2; font-weight: 600; }
h1 small { display: block; font-size: 15px; font-weight: 400; color: var(--soft); margin-block-start: 2px; }
h2 { font-size: 19px; font-weight: 600; margin-block-end: 10px; }
h3 { font-size: 16px; font-weight: 600; }
h4 { font-size: 13px; font-weight: 600; margin-block: 12px 4px; }
section { margin-block-start: 32px; }
.kind, .when, small, .why, .how, caption, .sure { color: var(--soft); font-size: 13px; }
.kind { margin-block-end: 8px; }
.summary { display: flex; align-items: center; gap: 10px; font-size: 18px; margin-block: 14px 6px; }
.mark {
  flex: none; inline-size: 20px; block-size: 20px; vertical-align: middle;
  fill: none; stroke: var(--paper); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
}
.mark circle { fill: var(--rest); stroke: none; }
.mark.same circle { fill: var(--same); }
.mark.older circle { fill: var(--older); }
.mark.other circle { fill: var(--other); }
.circles {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(116px, 1fr)); gap: 20px 12px;
  list-style: none; padding: 0; margin-block-end: 24px; text-align: center;
}
.circles li { display: flex; flex-direction: column; align-items: center; break-inside: avoid; font-size: 13px; }
.face { position: relative; inline-size: 84px; block-size: 84px; margin-block-end: 6px; }
.face img, .empty {
  display: block; inline-size: 84px; block-size: 84px; border-radius: 50%; object-fit: cover;
  border: 3px solid var(--rest); padding: 2px;
}
.empty { border-style: dashed; border-width: 2px; }
.same .face img { border-color: var(--same); }
.older .face img { border-color: var(--older); }
.other .face img { border-color: var(--other); }
.face .mark { position: absolute; inset-block-end: -2px; inset-inline-end: -2px; inline-size: 28px; block-size: 28px; border: 2px solid var(--paper); border-radius: 50%; background: var(--paper); }
table { inline-size: 100%; border-collapse: collapse; font-size: 13px; }
caption { text-align: start; padding-block-end: 6px; }
th, td { text-align: start; vertical-align: top; padding: 8px 12px 8px 0; border-block-end: 1px solid var(--line); font-weight: 400; }
[dir=rtl] th, [dir=rtl] td { padding: 8px 0 8px 12px; }
thead th { font-weight: 600; color: var(--soft); white-space: nowrap; }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.circles.plain .face { inline-size: 40px; block-size: 40px; }
.circles.plain .mark { position: static; inline-size: 40px; block-size: 40px; }
.size { white-space: nowrap; }
.verdict { display: inline-flex; align-items: center; gap: 6px; white-space: nowrap; }
.how > * { display: block; overflow-wrap: anywhere; }
.how > span { font-size: 12px; }
code { font: 12px/1.45 "Cascadia Mono", Consolas, ui-monospace, monospace; overflow-wrap: anywhere; }
.causes { list-style: none; padding: 0; counter-reset: cause; }
.causes > li {
  counter-increment: cause; position: relative; margin-block-end: 14px; padding: 16px 18px 16px 52px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--tint);
}
[dir=rtl] .causes > li { padding: 16px 52px 16px 18px; }
.causes > li::before {
  content: counter(cause); position: absolute; inset-inline-start: 18px; inset-block-start: 15px;
  font-size: 18px; font-weight: 600; color: var(--soft);
}
.causes h3, .causes h4 { break-after: avoid; }
.sure { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-block: 2px 8px; }
.remedies, .links { padding-inline-start: 18px; }
.links { margin-block-start: 10px; font-size: 13px; }
.outcome { font-size: 16px; margin-block-end: 8px; }
dl { font-size: 13px; }
dl > div { display: grid; grid-template-columns: minmax(130px, 1fr) 2.4fr; gap: 4px 16px; padding-block: 5px; border-block-end: 1px solid var(--line); break-inside: avoid; }
dl > div:last-child { border-block-end: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
dd .how { display: block; }
section > ul { padding-inline-start: 20px; }
@media (min-width: 641px), print {
  .asked th:nth-child(1) { inline-size: 16%; }
  .asked th:nth-child(2) { inline-size: 22%; }
  .asked th:nth-child(4) { inline-size: 17%; }
}
@media screen and (max-width: 640px) {
  table, caption, tbody, tr, td, tbody th { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { border-block-end: 1px solid var(--line); padding-block: 8px; }
  th, td, [dir=rtl] th, [dir=rtl] td { border: 0; padding: 2px 0; }
  dl > div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  body { padding: 0; max-inline-size: none; font-size: 11pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  section { margin-block-start: 7mm; }
  .circles { grid-template-columns: repeat(auto-fill, minmax(24mm, 1fr)); }
  h2 { break-after: avoid; }
  table, dl, .circles li { font-size: 9pt; }
  code { font-size: 8pt; }
}
`;
