/**
 * A Word file that this app wrote, as it was or changed in Word since: styles say what each paragraph is, numbers are counted,
 * and what Word has no place for is carried along. Nothing is guessed.
 */
import type { CarriedPlan } from '../../../shared/import/carried.ts';
import type { Origin } from '../../../shared/import/proposal.ts';
import type { SourceParagraph } from '../../../shared/import/source.ts';
import { contentText, sliceContent } from '../../../shared/plan/content.ts';
import { frontOf } from '../../../shared/plan/front.ts';
import {
  type Block,
  DEEPEST_LEVEL,
  DEEPEST_LIST,
  type Id,
  type Inline,
  type ListKind,
  type NewId,
  PLAN_FORMAT,
  type Plan,
  type Scheme,
  type Section,
  type SectionNumber,
} from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import { normalizeText } from '../../../shared/thai/text.ts';
import type { NoticeBook } from '../gather-notices.ts';
import type { ReadPlan } from '../import-text.ts';
import type { Prepared } from './prepare.ts';

/** Styles of what stands in front of the text. */
const FRONT = /^(?:title|subtitle|cover agency|header|footer)$/;
const ITEM = /^list(?: ([23]))?$/;
const OPENING = 'ส่วนนำ';

type Draft = Omit<Section, 'blocks'> & { readonly blocks: Block[] };

/** A line of the file: a paragraph with its words, or a block that was made already. */
export type ExactLine = Prepared | Block;

/** `lines` are in order. Titles and items whose labels were typed lose them where the plan prints the same. */
export function readExact(
  lines: readonly ExactLine[],
  carried: CarriedPlan,
  newId: NewId,
  notices: NoticeBook,
): ReadPlan {
  const reading = new ExactReading(carried, newId, notices);
  for (const line of lines) reading.read(line);
  const plan: Plan = {
    format: PLAN_FORMAT,
    id: newId(),
    meta: reading.meta(),
    scheme: carried.scheme,
    sections: reading.sections,
  };
  return { plan: carried.numbers === 'text' ? withoutLabels(plan) : plan, origins: reading.origins };
}

class ExactReading {
  readonly sections: Draft[] = [];
  readonly origins = new Map<Id, Origin>();
  readonly #carried: CarriedPlan;
  readonly #newId: NewId;
  readonly #notices: NoticeBook;
  readonly #counters = new Array<number>(DEEPEST_LEVEL + 1).fill(0);
  readonly #front = new Map<string, string>();

  constructor(carried: CarriedPlan, newId: NewId, notices: NoticeBook) {
    this.#carried = carried;
    this.#newId = newId;
    this.#notices = notices;
  }

  /** As carried, but for a title or agency that was typed anew on the cover. */
  meta(): Plan['meta'] {
    const { meta, scheme } = this.#carried;
    const printed = frontOf({ meta, scheme });
    const typed = (style: string, carried: string) => {
      const text = this.#front.get(style);
      return text === undefined || text === normalizeText(carried) ? undefined : { text };
    };
    return {
      ...meta,
      title: typed('title', printed.title) ?? meta.title,
      agency: typed('cover agency', printed.agency) ?? meta.agency,
    };
  }

  read(line: ExactLine): void {
    if (!('source' in line)) {
      this.#block(line);
      return;
    }
    const { source, content } = line;
    const words = contentText(content);
    if (source.heading !== null) this.#heading(source, content);
    else if (this.sections.length === 0 && FRONT.test(source.style)) {
      if (!this.#front.has(source.style)) this.#front.set(source.style, words);
    } else {
      const item = this.#itemPlace(source, words);
      if (item === null && words === '' && source.style !== 'body text') return;
      const { align, indent } = source;
      const id = this.#newId();
      this.origins.set(id, { line: source.line, label: source.label?.text ?? '' });
      this.#block(
        item === null ? { type: 'paragraph', id, align, indent, content } : { type: 'item', id, ...item, content },
      );
    }
  }

  #block(block: Block): void {
    if (this.sections.length === 0) {
      const title: Inline[] = [{ type: 'text', text: OPENING }];
      this.#notices.note('OPENING_CHAPTER_ADDED', this.origins.get(block.id)?.line ?? 1, { text: OPENING });
      this.sections.push({ id: this.#newId(), level: 1, number: { kind: 'none' }, title, blocks: [] });
    }
    this.sections.at(-1)!.blocks.push(block);
  }

  #heading(source: SourceParagraph, content: readonly Inline[]): void {
    const before = this.sections.at(-1)?.level ?? 0;
    const wanted = source.heading!;
    const level = Math.min(wanted, before + 1, DEEPEST_LEVEL);
    if (level < wanted) this.#notices.note('LEVELS_CLAMPED', source.line);
    const bookmark = source.anchors.find((anchor) => Object.hasOwn(this.#carried.sections, anchor));
    const fact = bookmark === undefined ? undefined : this.#carried.sections[bookmark]!;
    const number = fact?.number ?? this.#numberOf(source, level);
    this.#counters.fill(0, level + 1);
    if (number.kind === 'pinned' || number.kind === 'kept') this.#counters[level] = number.value;
    else if (number.kind === 'auto') this.#counters[level]! += 1;
    const id = this.#newId();
    this.origins.set(id, { line: source.line, label: source.label?.text ?? '' });
    this.sections.push({
      id,
      level,
      number,
      title: content,
      blocks: [],
      ...(fact?.guidance && { guidance: fact.guidance }),
      ...(fact?.startsPage && { startsPage: true }),
      ...(fact?.landscape && { landscape: true }),
    });
  }

  /** What Word shows, as the plan would have it: the next number by itself, any other pinned. */
  #numberOf({ label }: SourceParagraph, level: number): SectionNumber {
    if (this.#carried.numbers === 'text') return { kind: 'auto' };
    if (label === null) return { kind: 'none' };
    if (label.number === this.#counters[level]! + 1 || label.number < 1) return { kind: 'auto' };
    return { kind: 'pinned', value: Math.min(label.number, 9999) };
  }

  #itemPlace({ style, label }: SourceParagraph, words: string): { kind: ListKind; depth: number } | null {
    const styled = ITEM.exec(style);
    if (label === null && (styled === null || this.#carried.numbers === 'auto')) return null;
    const depth = Math.min(styled ? Number(styled[1] ?? 1) - 1 : label!.level, DEEPEST_LIST);
    if (label !== null) return { kind: label.kind === 'other' ? 'numbered' : label.kind, depth };
    return { kind: typedKind(words, depth, this.#carried.scheme), depth };
  }
}

/** Which kind of list writes the label that stands before the first tab. */
function typedKind(words: string, depth: number, { bullets, letteredItems }: Scheme): ListKind {
  const typed = words.split('\t', 1)[0]!;
  if (typed === bullets[depth]) return 'bullet';
  const [before = '', after = ''] = letteredItems[depth]!.split('%1');
  const inside = typed.slice(before.length, typed.length - after.length);
  return typed === before + inside + after && /^[ก-ฮ]+$/.test(inside) ? 'lettered' : 'numbered';
}

/** Typed labels taken off where the plan prints the same. */
function withoutLabels(plan: Plan): Plan {
  const labels = numberSections(plan);
  const cut = (id: Id, content: readonly Inline[]): readonly Inline[] => {
    const label = labels.get(id) ?? '';
    const text = contentText(content);
    const separated = text.startsWith(label) && /^[\t ]/.test(text.slice(label.length));
    return label !== '' && separated ? sliceContent(content, label.length + 1, text.length) : content;
  };
  return {
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      title: cut(section.id, section.title),
      blocks: section.blocks.map((block) =>
        block.type === 'item' ? { ...block, content: cut(block.id, block.content) } : block,
      ),
    })),
  };
}
