/**
 * Numbering schemes a plan can start from.
 *
 * A scheme says no more than one multi-level list of Word can: each `%n` is written in the format of its own level, a level
 * restarts under each section above it, and items of a list are single-level lists by depth.
 */
import type { CaptionScheme, Scheme, SchemeLevel } from './model.ts';

const number = (pattern: string): SchemeLevel => ({ pattern, format: 'number' });
const letter = (pattern: string): SchemeLevel => ({ pattern, format: 'letter' });

const ITEMS = {
  numberedItems: ['%1)', '(%1)', '%1.'],
  letteredItems: ['%1.', '(%1)', '%1)'],
  bullets: ['•', '–', '›'],
};

/** Tables and figures counted through the plan. */
export const DEFAULT_CAPTIONS: CaptionScheme = { by: 'plan', table: 'ตารางที่ %1', figure: 'ภาพที่ %1' };

/** How a scheme numbers tables and figures. */
export function captionsOf({ captions = DEFAULT_CAPTIONS }: Pick<Scheme, 'captions'>): CaptionScheme {
  return captions;
}

/** Appendices by letters. */
export const DEFAULT_APPENDIX = 'ภาคผนวก %1';

/** The ladder of plans and reports: บทที่ ๑, ๑.๑, ๑.๑.๑, ๑), (๑), (ก). */
export const DEFAULT_SCHEME: Scheme = {
  digits: 'thai',
  levels: [number('บทที่ %1'), number('%1.%2'), number('%1.%2.%3'), number('%4)'), number('(%5)'), letter('(%6)')],
  ...ITEMS,
};

/**
 * The schemes the inspector offers by name. `chapters` is the default; `parts` that of level-3 action plans (ส่วนที่ ๑);
 * `letters` puts ก. before (๑), as some agencies do; `clauses` numbers as regulations do (ข้อ ๑); `decimal` is ๑. ๑.๑ to the
 * last level; `arabic` is the default in Arabic digits. Any of them can be changed afterwards.
 */
export const SCHEMES = {
  chapters: DEFAULT_SCHEME,
  parts: { ...DEFAULT_SCHEME, levels: [number('ส่วนที่ %1'), ...DEFAULT_SCHEME.levels.slice(1)] },
  letters: {
    ...DEFAULT_SCHEME,
    levels: [...DEFAULT_SCHEME.levels.slice(0, 3), letter('%4.'), number('(%5)'), letter('(%6)')],
  },
  clauses: {
    ...DEFAULT_SCHEME,
    levels: [number('ข้อ %1'), ...DEFAULT_SCHEME.levels.slice(1, 3), number('(%4)'), letter('(%5)'), number('%6)')],
  },
  decimal: {
    ...DEFAULT_SCHEME,
    levels: [
      number('%1.'),
      number('%1.%2'),
      number('%1.%2.%3'),
      number('%1.%2.%3.%4'),
      number('%1.%2.%3.%4.%5'),
      number('%1.%2.%3.%4.%5.%6'),
    ],
  },
  arabic: { ...DEFAULT_SCHEME, digits: 'arabic' },
} as const satisfies Record<string, Scheme>;
