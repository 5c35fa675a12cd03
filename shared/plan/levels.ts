/** The level rules: the first section is a chapter, each is at most one deeper than the one before, none deeper than six. */
import { DEEPEST_LEVEL } from './model.ts';

export const LEVEL_FAULTS = ['first-must-be-chapter', 'skips-level', 'too-deep', 'above-chapter'] as const;

export type LevelFault = (typeof LEVEL_FAULTS)[number];

/** The first section whose level breaks a rule, or null. An empty list breaks none. */
export function findLevelFault(
  sections: readonly { readonly level: number }[],
): { readonly index: number; readonly fault: LevelFault } | null {
  let before = 0;
  for (const [index, { level }] of sections.entries()) {
    if (level < 1) return { index, fault: 'above-chapter' };
    if (index === 0 && level > 1) return { index, fault: 'first-must-be-chapter' };
    if (level > DEEPEST_LEVEL) return { index, fault: 'too-deep' };
    if (level > before + 1) return { index, fault: 'skips-level' };
    before = level;
  }
  return null;
}
