/** The emblem, and the marks of urgency and secrecy. */
import { emu, halfPoints, MEASURES } from '../../letter/measures.ts';
import type { CheckedRun } from '../document.ts';
import type { Finding } from '../finding.ts';
import { centimetres, points, type Rule, SECRECY, sourceOf, whereOf, words } from './rule.ts';

/** EMU of a millimetre. */
const MILLIMETRE = 36_000;
const EMU_OF_TWIP = 635;

/** The first picture of a letter is its emblem. One without may be printed on paper that has it. */
export const emblem: Rule = ({ kind, document }) => {
  const height = kind === 'memo' ? MEASURES.memoEmblemHeight : MEASURES.emblemHeight;
  for (const paragraph of document.paragraphs) {
    const [picture] = paragraph.pictures;
    if (picture === undefined) continue;
    const findings: Finding[] = [];
    if (Math.abs(picture.height - emu(height)) > MILLIMETRE) {
      const [found, expected] = [centimetres(picture.height / EMU_OF_TWIP), centimetres(emu(height) / EMU_OF_TWIP)];
      findings.push({
        rule: 'emblem',
        where: whereOf(paragraph),
        found: words(`สูง ${found.th}`, `${found.en} high`),
        expected: words(`สูง ${expected.th}`, `${expected.en} high`),
        source: sourceOf(height, '๗๑'),
        repair: null,
      });
    }
    const edge = emu(MEASURES.emblemFromEdge);
    if (picture.fromTop !== null && Math.abs(picture.fromTop - edge) > 2 * MILLIMETRE) {
      const [found, expected] = [centimetres(picture.fromTop / EMU_OF_TWIP), centimetres(edge / EMU_OF_TWIP)];
      findings.push({
        rule: 'emblem',
        where: whereOf(paragraph),
        found: words(`ห่างขอบบน ${found.th}`, `${found.en} from the top edge`),
        expected: words(`ห่างขอบบนประมาณ ${expected.th}`, `about ${expected.en} from the top edge`),
        source: sourceOf(MEASURES.emblemFromEdge),
        repair: null,
      });
    }
    return findings;
  }
  return [];
};

export const urgency: Rule = ({ parts }) =>
  parts.flatMap(({ name, paragraph }): Finding[] => {
    if (name !== 'urgency' && name !== 'memo-title') return [];
    const least = halfPoints(MEASURES.urgencySize);
    // On a memo it may stand beside the heading.
    const mark = paragraph.runs.filter(({ text }) => text.trim() && (name === 'urgency' || /ด่วน/.test(text)));
    const run = mark.find(({ sizeCs, color }) => sizeCs < least || !isRed(color));
    if (run === undefined) return [];
    const [found, expected] = [points(run.sizeCs / 2), points(MEASURES.urgencySize.amount)];
    return [
      {
        rule: 'urgency',
        where: whereOf(paragraph),
        found: isRed(run.color) ? found : words(`${found.th} ไม่ใช่สีแดง`, `${found.en}, not red`),
        expected: words(`สีแดง ไม่เล็กกว่า ${expected.th}`, `red, not smaller than ${expected.en}`),
        source: sourceOf(MEASURES.urgencySize, '๒๘'),
        repair: null,
      },
    ];
  });

/** Secrecy is marked in red at the head and the foot of the page. */
export const secrecy: Rule = ({ document, parts }) => {
  const said = (paragraphs: readonly { readonly text: string; readonly runs: readonly CheckedRun[] }[]) =>
    paragraphs.filter(({ text }) => SECRECY.test(text.trim()));
  const body = parts.filter(({ name }) => name === 'secrecy').map(({ paragraph }) => paragraph);
  const heads = document.pages.flatMap(({ heads: margins }) => margins.flatMap(({ paragraphs }) => said(paragraphs)));
  const feet = document.pages.flatMap(({ feet: margins }) => margins.flatMap(({ paragraphs }) => said(paragraphs)));
  const all = [...body, ...heads, ...feet];
  if (all.length === 0) return [];
  const text = all[0]!.text.trim();
  const findings: Finding[] = [];
  const isBoth = (heads.length > 0 && feet.length > 0) || body.length > 1 || (body.length === 1 && all.length > 1);
  const source = { mark: 'regulation', text: 'ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. ๒๕๔๔ ข้อ ๑๒' } as const;
  if (!isBoth) {
    const found = words('แสดงแห่งเดียว', 'shown once');
    const expected = words('กลางหน้ากระดาษ ทั้งด้านบนและด้านล่าง', 'centred, at the head and the foot of the page');
    findings.push({ rule: 'secrecy', where: { text }, found, expected, source, repair: null });
  }
  if (all.some(({ runs }) => runs.some((run) => run.text.trim() && !isRed(run.color)))) {
    const [found, expected] = [words('ไม่ใช่สีแดง', 'not red'), words('สีแดง', 'red')];
    findings.push({ rule: 'secrecy', where: { text }, found, expected, source, repair: null });
  }
  return findings;
};

/** More red than green and blue together. */
function isRed(color: string): boolean {
  const match = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (match === null) return false;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red! > 128 && red! > green! + blue!;
}
