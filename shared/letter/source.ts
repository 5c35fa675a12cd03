/** Where a rule comes from, so that custom is never called the regulation. */

/**
 * `regulation`: a published text that says so was read; `partly`: was read in part; `custom`: general practice that no text
 * here confirms, a default that people may change.
 */
export type SourceMark = 'regulation' | 'partly' | 'custom';

export interface Source {
  readonly mark: SourceMark;
  /** The text and its clause, in Thai; empty for custom. */
  readonly text: string;
}

export const CUSTOM: Source = { mark: 'custom', text: '' };

/** A clause of ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ and its amendments. */
export function clause(number: string, mark: Exclude<SourceMark, 'custom'> = 'regulation'): Source {
  return { mark, text: `ระเบียบงานสารบรรณ ข้อ ${number}` };
}

/** The second annex of the same: salutations, pronouns and closings. */
export function annexTwo(mark: Exclude<SourceMark, 'custom'> = 'regulation'): Source {
  return { mark, text: 'ระเบียบงานสารบรรณ ภาคผนวก ๒' };
}
