/** The margins of each section: the guide sets those at the sides; top and bottom are custom. */
import { MEASURES, twips } from '../../letter/measures.ts';
import type { Finding } from '../finding.ts';
import { centimetres, NEAR, type Rule, sourceOf, words } from './rule.ts';

const SIDES = { left: MEASURES.leftMargin, right: MEASURES.rightMargin } as const;
const NAMES = {
  left: ['ขอบซ้าย', 'left'],
  right: ['ขอบขวา', 'right'],
  top: ['ขอบบน', 'top'],
  bottom: ['ขอบล่าง', 'bottom'],
} as const;

export const sideMargins: Rule = ({ document }) =>
  document.pages.flatMap((page, section) =>
    (['left', 'right'] as const).flatMap((side): Finding[] => {
      const expected = twips(SIDES[side]);
      if (Math.abs(page.margins[side] - expected) <= NEAR) return [];
      return [
        {
          rule: 'side-margins',
          where: { section, text: '' },
          found: named(side, page.margins[side]),
          expected: named(side, expected),
          source: sourceOf(SIDES[side]),
          repair: { type: 'margins', section, margins: { [side]: expected } },
        },
      ];
    }),
  );

/** Tops in use: that of the page with the emblem, and that of later pages. */
const TOPS = [twips(MEASURES.firstTopMargin), twips(MEASURES.laterTopMargin)] as const;
const BOTTOM = twips(MEASURES.bottomMargin);

export const endMargins: Rule = ({ document }) =>
  document.pages.flatMap((page, section): Finding[] => {
    const findings: Finding[] = [];
    const { top, bottom } = page.margins;
    // A negative margin is an exact one.
    if (!TOPS.some((one) => Math.abs(Math.abs(top) - one) <= NEAR)) {
      const [first, later] = [centimetres(TOPS[0]), centimetres(TOPS[1])];
      findings.push({
        rule: 'end-margins',
        where: { section, text: '' },
        found: named('top', top),
        expected: words(
          `ขอบบน ${first.th} ในหน้าแรก หรือ ${later.th} ในหน้าถัดไป`,
          `top ${first.en} on the first page or ${later.en} on later ones`,
        ),
        source: sourceOf(MEASURES.firstTopMargin),
        repair: { type: 'margins', section, margins: { top: TOPS[section === 0 ? 0 : 1] } },
      });
    }
    if (Math.abs(Math.abs(bottom) - BOTTOM) > NEAR) {
      findings.push({
        rule: 'end-margins',
        where: { section, text: '' },
        found: named('bottom', bottom),
        expected: named('bottom', BOTTOM),
        source: sourceOf(MEASURES.bottomMargin),
        repair: { type: 'margins', section, margins: { bottom: BOTTOM } },
      });
    }
    return findings;
  });

function named(side: keyof typeof NAMES, length: number) {
  const [th, en] = NAMES[side];
  const measure = centimetres(length);
  return words(`${th} ${measure.th}`, `${en} ${measure.en}`);
}
