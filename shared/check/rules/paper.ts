/** Letters are on A4; memos may be on A5 too (clause 74 and form 2). */
import { MEASURES, twips } from '../../letter/measures.ts';
import type { CheckedPage } from '../document.ts';
import { centimetres, NEAR, type Rule, sourceOf, words } from './rule.ts';

const A4 = { width: twips(MEASURES.paperWidth), height: twips(MEASURES.paperHeight) };
/** Half of A4, upright or on its side. */
const A5 = { width: twips({ amount: 14.8, unit: 'cm' }), height: twips({ amount: 21, unit: 'cm' }) };

export const paper: Rule = ({ kind, document }) =>
  document.pages.flatMap((page, section) => {
    if (isSize(page, A4) || (kind === 'memo' && (isSize(page, A5) || isSize(turned(page), A5)))) return [];
    const [width, height] = [centimetres(page.width), centimetres(page.height)];
    return [
      {
        rule: 'paper' as const,
        where: { section, text: '' },
        found: words(`${width.th} × ${height.th}`, `${width.en} × ${height.en}`),
        expected: words('A4 (๒๑ × ๒๙.๗ ซม.)', 'A4 (21 × 29.7 cm)'),
        source: sourceOf(MEASURES.paperWidth, '๗๔'),
        repair: { type: 'paper' as const, section, ...A4 },
      },
    ];
  });

function isSize(page: Pick<CheckedPage, 'width' | 'height'>, size: typeof A4): boolean {
  return Math.abs(page.width - size.width) <= NEAR && Math.abs(page.height - size.height) <= NEAR;
}

function turned({ width, height }: CheckedPage) {
  return { width: height, height: width };
}
