/** The lines of the outline that are to be seen: without what is folded, or only what is looked for. */
import type { Id, Section } from '../../shared/plan/model.ts';

export interface OutlineRow {
  readonly section: Section;
  /** Place in the flat list of sections. */
  readonly index: number;
  /** Whether there are sections below it, folded or not. */
  readonly parent: boolean;
  /** Its place among its siblings from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Whether it was not found itself and only leads to what was. */
  readonly leads: boolean;
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
    rows.push({ section, index, parent, position, siblings: group.length, leads: false });
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

/** The rows that are found, under those that lead to them. */
export function foundRows(sections: readonly Section[], isFound: (section: Section) => boolean): OutlineRow[] {
  const all = allRows(sections);
  const shown: OutlineRow[] = [];
  /** How deep a section must be to stand above one that was found. */
  let above = 0;
  for (let at = all.length - 1; at >= 0; at--) {
    const row = all[at]!;
    const { level } = row.section;
    if (isFound(row.section)) {
      shown.unshift(row);
      above = level - 1;
    } else if (above > 0 && level <= above) {
      shown.unshift({ ...row, leads: true });
      above = level - 1;
    }
  }
  return shown;
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
