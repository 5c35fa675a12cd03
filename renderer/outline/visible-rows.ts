/** The lines of the outline that are to be seen: without what is folded, or only what is searched for. */
import type { Id, Section } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { toArabicDigits } from '../../shared/thai/digits.ts';

export interface OutlineRow {
  readonly section: Section;
  /** Place in the flat list of sections. */
  readonly index: number;
  /** Whether there are sections below it, folded or not. */
  readonly parent: boolean;
  /** Its place among its siblings from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

/** All rows, whatever is folded. Positions count siblings, for those who hear the tree. */
function allRows(sections: readonly Section[]): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const siblings: Section[][] = [[]];
  const groups: Section[][] = [];
  for (const section of sections) {
    siblings.length = Math.min(siblings.length, section.level);
    while (siblings.length < section.level) siblings.push([]);
    const group = siblings[section.level - 1]!;
    group.push(section);
    groups.push(group);
    siblings.length = section.level;
  }
  const seen = new Map<Section[], number>();
  for (const [index, section] of sections.entries()) {
    const group = groups[index]!;
    const position = (seen.get(group) ?? 0) + 1;
    seen.set(group, position);
    const parent = (sections[index + 1]?.level ?? 0) > section.level;
    rows.push({ section, index, parent, position, siblings: group.length });
  }
  return rows;
}

/** The rows that no folded section hides. */
export function unfoldedRows(sections: readonly Section[], folded: ReadonlySet<Id>): OutlineRow[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return allRows(sections).filter(({ section, parent }) => {
    if (section.level > hiddenBelow) return false;
    hiddenBelow = parent && folded.has(section.id) ? section.level : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** The rows whose label or title holds every word of the query, in either kind of digits. */
export function foundRows(sections: readonly Section[], labels: Labels, query: string): OutlineRow[] {
  const plain = (text: string) => toArabicDigits(text).toLowerCase();
  const words = plain(query).split(/\s+/).filter(Boolean);
  return allRows(sections).filter(({ section }) => {
    const text = plain(`${labels.get(section.id) ?? ''} ${plainText(section.title, labels)}`);
    return words.every((word) => text.includes(word));
  });
}

/** The ids of the sections above the one at `index`. */
export function ancestors(sections: readonly Section[], index: number): Id[] {
  const found: Id[] = [];
  let level = sections[index]?.level ?? 1;
  for (let at = index - 1; at >= 0 && level > 1; at--) {
    const section = sections[at]!;
    if (section.level < level) {
      level = section.level;
      found.push(section.id);
    }
  }
  return found;
}
