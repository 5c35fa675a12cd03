/** What a change does to the labels of a plan, told before it is made. */
import type { Id, Plan } from './model.ts';
import { numberSections } from './numbering.ts';
import { plainText } from './outline.ts';

/** A section, table or figure whose label differs; '' where it has none. */
export interface Relabelled {
  readonly id: Id;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What is in both states of a plan under another label, in reading order. Items and footnotes are not told: they follow. */
export function relabelled(before: Plan, after: Plan): Relabelled[] {
  const old = numberSections(before);
  const now = numberSections(after);
  const found: Relabelled[] = [];
  const look = (id: Id, title: string) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (was !== undefined && is !== undefined && was !== is) found.push({ id, title, before: was, after: is });
  };
  for (const section of after.sections) {
    look(section.id, plainText(section.title, now));
    for (const block of section.blocks) {
      if (block.type === 'table' || block.type === 'figure') look(block.id, plainText(block.content, now));
    }
  }
  return found;
}
