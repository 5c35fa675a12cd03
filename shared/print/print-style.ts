import { A4_LANDSCAPE, A4_PAPER, THAI_FONTS } from '../html/paper.ts';
import type { Digits } from '../plan/model.ts';

const FAMILY = `${THAI_FONTS}, "Print Sarabun", Sarabun, sans-serif`;

/**
 * The look of a printed plan, which is that of its Word file: sizes, hangs and spacing of headings, items and contents. Lines
 * are 1.35 high, as on the screen. `cover` leaves the first page without a number.
 */
export function printStyle(digits: Digits, { cover }: { cover: boolean }): string {
  const number = digits === 'thai' ? 'counter(page, thai)' : 'counter(page)';
  return `
@page { ${A4_PAPER}
  @top-center { content: "-\\a0" ${number} "\\a0-"; font: 16pt ${FAMILY}; padding-top: 0.6cm; vertical-align: middle; } }
@page landscape { ${A4_LANDSCAPE} }
${cover ? '@page :first { @top-center { content: none; } }' : ''}
* { box-sizing: border-box; }
html { color: #000; background: #fff; font: 16pt/1.35 ${FAMILY}; text-rendering: geometricPrecision; }
body { margin: 0; overflow-wrap: break-word; white-space: pre-wrap; line-break: auto; }
p, h1, h2, h3, h4, h5, h6 { margin: 0; font-size: inherit; font-weight: 400; orphans: 2; widows: 2; }
a { color: inherit; text-decoration: none; }
.cover { height: 25.1cm; display: flex; flex-direction: column; text-align: center; font-weight: 700; break-after: page; }
.cover p { font-weight: inherit; }
.cover .title { margin: 6cm 0 12pt; font-size: 30pt; text-wrap: balance; }
.cover .edition, .cover .period { margin-bottom: 6pt; font-size: 22pt; }
.cover .agency { margin-top: auto; font-size: 20pt; }
.contents > h1 { margin-bottom: 6pt; font-size: 20pt; font-weight: 700; text-align: center; }
.contents .column { font-weight: 700; text-align: right; }
.entry a { display: flex; align-items: flex-end; break-inside: avoid; }
.entry .label { flex: none; align-self: flex-start; padding-right: 0.2cm; }
.entry .dots { flex: 1 0 1cm; height: 0; margin: 0 0.1cm 0.34em; border-bottom: 1.2pt dotted #000; }
.entry .page { flex: none; min-width: 3.2ch; text-align: right; }
.entry[data-level="1"] { margin-top: 6pt; font-weight: 700; }
.entry[data-level="2"] { padding-left: 0.8cm; }
.entry[data-level="2"] .label { min-width: 1.2cm; }
.entry[data-level="3"] { padding-left: 2cm; }
.entry[data-level="3"] .label { min-width: 1.6cm; }
.chapter + .chapter, .contents + .chapter { break-before: page; }
.on-its-side { page: landscape; }
.new-page { break-before: page; }
.heading, .item { --label-at: 0cm; --text-at: 1.2cm; padding-left: var(--text-at); }
.heading > .label, .item > .label { display: inline-block; min-width: calc(var(--text-at) - var(--label-at));
  padding-right: 0.2cm; margin-left: calc(var(--label-at) - var(--text-at)); text-indent: 0; white-space: nowrap; }
.heading { margin-top: 6pt; font-weight: 700; break-after: avoid; break-inside: avoid; }
.heading.plain { padding-left: var(--label-at); }
h1.heading { --text-at: 0cm; margin: 0 0 12pt; font-size: 20pt; text-align: center; }
h2.heading { font-size: 18pt; }
h3.heading { --label-at: 1.2cm; --text-at: 2.8cm; }
h4.heading, .item { --label-at: 2.5cm; --text-at: 3.5cm; }
h5.heading, .item[data-depth="1"] { --label-at: 3.5cm; --text-at: 4.5cm; }
h6.heading, .item[data-depth="2"] { --label-at: 4.5cm; --text-at: 5.5cm; }
.item, .paragraph[data-align="thai"] { text-align: justify; text-justify: inter-character; }
.paragraph[data-align="center"] { text-align: center; }
.paragraph[data-align="right"] { text-align: right; }
.paragraph[data-indent="first"]:not([data-align="center"], [data-align="right"]) { text-indent: 2.5cm; }
.table { margin: 6pt 0; }
.table table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.25; }
.table thead { display: table-header-group; }
.table tr { break-inside: avoid; }
.table :is(th, td) { padding: 0.05cm 0.15cm; border: 0.5pt solid #000; font-weight: 400; text-align: left; vertical-align: top; }
.table p { font-weight: inherit; }
.table th { font-weight: 700; text-align: center; }
.table :is(th, .totals td) { background: #edeff3; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.table [data-vertical="middle"] { vertical-align: middle; }
.table [data-vertical="bottom"] { vertical-align: bottom; }
.table .totals td { font-weight: 700; }
.table .item { --label-at: 0cm; --text-at: 0.8cm; }
.table .item[data-depth="1"] { --label-at: 0.8cm; --text-at: 1.6cm; }
.table .item[data-depth="2"] { --label-at: 1.6cm; --text-at: 2.4cm; }
.table .paragraph[data-indent="first"]:not([data-align="center"], [data-align="right"]) { text-indent: 0.8cm; }
.caption .label { font-weight: 700; }
.caption.above { margin-bottom: 3pt; break-after: avoid; }
.figure { margin: 6pt 0; text-align: center; break-inside: avoid; }
.figure img { display: block; margin: 0 auto; max-width: 100%; max-height: 22cm; object-fit: contain; }
.figure .missing { display: grid; place-items: center; margin: 0 auto; padding: 0.3cm; border: 0.5pt dashed #000; }
.caption.below { margin-top: 3pt; break-before: avoid; }
.notes { margin-top: 14pt; padding-top: 4pt; border-top: 0.5pt solid #000; border-image: linear-gradient(90deg, #000 5cm, transparent 5cm) 1; font-size: 14pt; }
.broken { font-weight: 700; text-decoration: underline wavy; }
sup, sub { font-size: 70%; line-height: 0; }
u { text-underline-offset: 0.2em; }
`;
}
