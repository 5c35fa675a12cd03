/** Measures of the comparison table, in twips unless a name says otherwise. A4 on its side; top and bottom as the plan's. */
import { MARGINS, PAPER } from '../measures.ts';

/** 2 cm on either side: a table wants width, and sheets on their side are bound at the top. */
const SIDE = 1134;

export const TABLE_MARGINS = { ...MARGINS, left: SIDE, right: SIDE } as const;
export const TABLE_WIDTH = PAPER.height - 2 * SIDE;

/**
 * Sizes in half-points. Headings and what stands before the tables are 16 points as the plan's text is; inside the tables it
 * is 14, where a column of 9.6 cm holds some 55 characters and a page of 20 lines one paragraph of 500 characters with its place and a short row.
 */
export const SIZES = { title: 40, plan: 36, table: 28, note: 26 } as const;

/** ลำดับ, older, newer, reason. */
export const MAIN_COLUMNS = [907, 5471, 5471, 2721] as const;
/** เลขเดิม, เลขใหม่, หัวข้อ. */
export const RENUMBERING_COLUMNS = [2268, 2268, 10034] as const;
/** ลำดับ, ที่, ชนิด, older, newer. */
export const FIGURE_COLUMNS = [907, 3232, 1361, 4535, 4535] as const;

/** Characters up to which a row is kept on one page: some six lines of its widest column. */
export const WHOLE_ROW = 300;

/** Where the names of the two states begin, after ร่างเดิม and ร่างที่แก้ไข. */
export const STATE_NAMES = 1701;
