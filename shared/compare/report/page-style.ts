import { A4_PAPER, THAI_FONTS } from '../../html/paper.ts';

/**
 * The look of the page of a comparison, on a screen and on A4. Insertions are underlined in blue-green, deletions struck in
 * red-brown, moved text doubly underlined in violet: lines tell them apart where colours cannot. Margins of the paper are those
 * of official letters.
 */
export const PAGE_STYLE = `
:root { --ink: #1f2328; --soft: #5b636d; --line: #c9ced6; --ground: #ffffff; --in: #00616b; --in-ground: #e0f4f3;
  --out: #8a3216; --out-ground: #fbeae3; --moved: #5b3a9e; --moved-ground: #efe9fb; }
* { box-sizing: border-box; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; color: var(--ink); background: var(--ground);
  font: 1rem/1.7 ${THAI_FONTS}, Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; color: var(--soft); }
p { margin: .25rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #f3f5f7; overflow-wrap: normal; }
td.number, td.figure { white-space: nowrap; }
ul { margin: .5rem 0; padding-left: 1.25rem; }
ul.counts { display: flex; flex-wrap: wrap; gap: .25rem .75rem; list-style: none; padding: 0; }
ul.counts li { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .5rem; }
.limit { border-left: .25rem solid var(--out); padding-left: .75rem; }
article { margin: .5rem 0; padding: .5rem .75rem; border: 1px solid var(--line); border-left-width: .25rem; border-radius: .25rem; }
article.inserted { border-left-color: var(--in); }
article.deleted { border-left-color: var(--out); }
article.moved, article.moved-edited { border-left-color: var(--moved); }
.kind { font-weight: bold; }
.place, .notes { color: var(--soft); }
.notes { font-size: .9rem; }
.line.heading { font-weight: bold; }
.reason { margin-top: .25rem; }
ins { color: var(--in); background: var(--in-ground); text-decoration: underline; text-underline-offset: .15em; }
del { color: var(--out); background: var(--out-ground); text-decoration: line-through; }
.moved-text { color: var(--moved); background: var(--moved-ground); text-decoration: underline double; text-underline-offset: .15em; }
.formatted-text { border-bottom: 2px dotted var(--soft); }
@page { ${A4_PAPER} }
@media print {
  body { max-width: none; padding: 0; font-size: 14pt; line-height: 1.35; }
  h2, h3, h4 { break-after: avoid; }
  article, tr, ul.counts { break-inside: avoid; }
  article.long { break-inside: auto; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  ins, del, .moved-text { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
