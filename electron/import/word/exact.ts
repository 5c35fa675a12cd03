/**
 * A Word file that this app wrote, as it was or changed in Word since: styles say what each paragraph is, numbers are counted,
 * and what Word has no place for is carried along. Nothing is guessed but what was put in in Word.
 */
import type { CarriedBlock, CarriedPlan, CarriedSection } from '../../../shared/import/carried.ts';
import type { Origin } from '../../../shared/import/proposal.ts';
import type { SourceBlock, SourceParagraph, SourcePicture, SourceTable } from '../../../shared/import/source.ts';
import { contentText } from '../../../shared/plan/content.ts';
import { frontOf } from '../../../shared/plan/front.ts';
import {
  type Block,
  DEEPEST_LEVEL,
  DEEPEST_LIST,
  type Figure,
  type Id,
  type Inline,
  type ListKind,
  type NewId,
  PLAN_FORMAT,
  type Plan,
  type Section,
  type SectionNumber,
  type Table,
  type TextBlock,
} from '../../../shared/plan/model.ts';
import { normalizeText } from '../../../shared/thai/text.ts';
import type { NoticeBook } from '../gather-notices.ts';
import type { ReadPlan } from '../import-text.ts';
import type { Caption, Captioned } from './captions.ts';
import { ownCaptions } from './own-captions.ts';
import type { Prepared } from './prepare.ts';
import { figureOf, type Image, TEXT_WIDTHS, tableOf } from './tables.ts';
import { typedKind, withoutLabels } from './typed-labels.ts';

/** Styles of what stands in front of the text. */
const FRONT = /^(?:title|subtitle|cover agency|header|footer)$/;
const ITEM = /^(?:table strong )?list(?: ([23]))?$/;
/** Styles of paragraphs that stay where they hold no words. */
const TEXT = /^(?:body text|table text|table strong)$/;
const OPENING = 'ส่วนนำ';

type Draft = Omit<Section, 'blocks'> & { readonly blocks: Block[] };

/** What a file of our own is read into. */
export interface ReadExact extends ReadPlan {
  /** Those of `origins` that are tables and figures. */
  readonly captioned: ReadonlyMap<Id, Origin>;
  readonly images: ReadonlyMap<string, Image>;
}

/** Reads blocks in order; `prepared` has the words of every paragraph. Titles and items whose labels were typed lose them where the plan prints the same. */
export function readExact(
  blocks: readonly SourceBlock[],
  prepared: ReadonlyMap<SourceParagraph, Prepared>,
  carried: CarriedPlan,
  newId: NewId,
  notices: NoticeBook,
): ReadExact {
  const reading = new ExactReading(blocks, prepared, carried, newId, notices);
  for (let at = 0; at < blocks.length; at += 1) at = reading.read(at);
  const plan: Plan = {
    format: PLAN_FORMAT,
    id: newId(),
    meta: reading.meta(),
    scheme: carried.scheme,
    sections: reading.sections,
  };
  const { origins, captioned, images } = reading;
  return { plan: carried.numbers === 'text' ? withoutLabels(plan) : plan, origins, captioned, images };
}

class ExactReading {
  readonly sections: Draft[] = [];
  readonly origins = new Map<Id, Origin>();
  readonly captioned = new Map<Id, Origin>();
  readonly images = new Map<string, Image>();
  readonly #blocks: readonly SourceBlock[];
  readonly #prepared: ReadonlyMap<SourceParagraph, Prepared>;
  readonly #carried: CarriedPlan;
  readonly #newId: NewId;
  readonly #notices: NoticeBook;
  readonly #captionOf: (prepared: Prepared, of: Captioned) => Caption | null;
  readonly #counters = new Array<number>(DEEPEST_LEVEL + 1).fill(0);
  readonly #front = new Map<string, string>();
  /** Whether the pages before the block that is read lie on their side. */
  #turned = false;

  constructor(
    blocks: readonly SourceBlock[],
    prepared: ReadonlyMap<SourceParagraph, Prepared>,
    carried: CarriedPlan,
    newId: NewId,
    notices: NoticeBook,
  ) {
    this.#blocks = blocks;
    this.#prepared = prepared;
    this.#carried = carried;
    this.#newId = newId;
    this.#notices = notices;
    this.#captionOf = ownCaptions(carried.scheme);
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

  /** Reads the block at a place and gives the last place that was read. */
  read(at: number): number {
    const block = this.#blocks[at]!;
    if (block.type === 'contents') return at;
    if (block.type === 'table') {
      const below = this.#captionAfter(at, 'table');
      this.#turn(block);
      this.#table(block, below);
      return below === null ? at : at + 1;
    }
    const line = this.#prepared.get(block)!;
    const next = this.#blocks[at + 1];
    const caption = next?.type === 'table' ? this.#captionOf(line, 'table') : null;
    if (caption !== null) {
      this.#turn(block);
      this.#table(next as SourceTable, caption);
      return at + 1;
    }
    this.#paragraph(line);
    if (line.pictures.length === 0) return at;
    const below = this.#captionAfter(at, 'figure');
    for (const [index, picture] of line.pictures.entries()) {
      this.#picture(picture, block, index === line.pictures.length - 1 ? below : null);
    }
    return below === null ? at : at + 1;
  }

  /** The caption in the paragraph after a table or picture. */
  #captionAfter(at: number, of: Captioned): Caption | null {
    const block = this.#blocks[at + 1];
    // The line over the next table is that one's.
    const isOver = of === 'table' && this.#blocks[at + 2]?.type === 'table';
    return block?.type === 'paragraph' && !isOver ? this.#captionOf(this.#prepared.get(block)!, of) : null;
  }

  /** Notes pages on their side that no heading begins. */
  #turn({ line, landscape }: SourceParagraph | SourceTable): void {
    if (landscape && !this.#turned) this.#notices.note('LANDSCAPE_LEFT_OUT', line);
    this.#turned = landscape;
  }

  #paragraph(line: Prepared): void {
    const { source, content } = line;
    if (source.heading !== null) {
      this.#heading(source, content);
      return;
    }
    this.#turn(source);
    if (this.sections.length === 0 && FRONT.test(source.style)) {
      if (!this.#front.has(source.style)) this.#front.set(source.style, contentText(content));
      return;
    }
    const block = this.#textBlock(line);
    if (block !== null) this.#block(block);
  }

  /** Null for a paragraph that only holds a picture or the end of a section. */
  #textBlock({ source, content }: Prepared): TextBlock | null {
    const item = this.#itemPlace(source, contentText(content));
    if (item === null && content.length === 0 && !TEXT.test(source.style)) return null;
    const id = this.#newId();
    this.origins.set(id, { line: source.line, label: source.label?.text ?? '' });
    if (item !== null) return { type: 'item', id, ...item, content };
    const { align, indent } = source;
    return { type: 'paragraph', id, align, indent, content };
  }

  #table(source: SourceTable, caption: Caption | null): void {
    const lines = source.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
    const inside = lines.map((paragraph) => this.#prepared.get(paragraph)!);
    const carried = this.#carriedOf(lines, 'table');
    const cell = (paragraphs: readonly SourceParagraph[]): TextBlock[] => {
      const blocks = paragraphs.flatMap((paragraph) => this.#textBlock(this.#prepared.get(paragraph)!) ?? []);
      if (blocks.length > 0) return blocks;
      return [{ type: 'paragraph', id: this.#newId(), align: 'left', indent: 'none', content: [] }];
    };
    const table = tableOf(source, cell, carried, caption?.content ?? [], this.#newId);
    if (table === null) {
      this.#notices.note('TABLES_FLATTENED', source.line);
      for (const line of caption === null ? inside : [this.#prepared.get(caption.source)!, ...inside]) {
        this.#paragraph(line);
      }
    } else this.#captioned(table, source.line, caption);
    for (const { pictures, source: paragraph } of inside) {
      for (const picture of pictures) {
        this.#notices.note('PICTURES_MOVED', paragraph.line);
        this.#picture(picture, paragraph, null);
      }
    }
  }

  #picture(picture: SourcePicture, source: SourceParagraph, caption: Caption | null): void {
    const width = source.landscape ? TEXT_WIDTHS.turned : TEXT_WIDTHS.upright;
    const made = figureOf(picture, caption?.content ?? [], this.#newId, width, this.#carriedOf([source], 'figure'));
    if (made === null) {
      this.#notices.note('PICTURES_LEFT_OUT', source.line, { kind: picture.media.toUpperCase() }, picture.media);
      if (caption !== null) this.#paragraph(this.#prepared.get(caption.source)!);
      return;
    }
    this.images.set(made.image.image, made.image);
    this.#captioned(made.figure, source.line, caption);
  }

  #captioned(block: Table | Figure, line: number, caption: Caption | null): void {
    this.captioned.set(block.id, { line: caption?.source.line ?? line, label: caption?.label ?? '' });
    this.#block(block);
  }

  /** What is carried of a block, by a bookmark in one of its paragraphs. */
  #carriedOf<Type extends CarriedBlock['type']>(
    paragraphs: readonly SourceParagraph[],
    type: Type,
  ): Extract<CarriedBlock, { type: Type }> | null {
    const facts = this.#carried.blocks ?? {};
    for (const { anchors } of paragraphs) {
      for (const anchor of anchors) {
        const fact = Object.hasOwn(facts, anchor) ? facts[anchor] : undefined;
        if (fact?.type === type) return fact as Extract<CarriedBlock, { type: Type }>;
      }
    }
    return null;
  }

  #block(block: Block): void {
    if (this.sections.length === 0) {
      const title: Inline[] = [{ type: 'text', text: OPENING }];
      const { line } = this.origins.get(block.id) ?? this.captioned.get(block.id) ?? { line: 1 };
      this.#notices.note('OPENING_CHAPTER_ADDED', line, { text: OPENING });
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
    const number = this.#numberOf(source, level, fact);
    this.#counters.fill(0, level + 1);
    if (number.kind === 'pinned' || number.kind === 'kept') this.#counters[level] = number.value;
    else if (number.kind === 'auto' || (number.kind === 'appendix' && level > 1)) this.#counters[level]! += 1;
    // A chapter begins a page, and so do pages that are turned, whoever says so.
    const begins = level === 1 || source.landscape !== this.#turned ? fact?.startsPage : source.startsPage || undefined;
    this.#turned = source.landscape;
    const id = this.#newId();
    this.origins.set(id, { line: source.line, label: source.label?.text ?? '' });
    this.sections.push({
      id,
      level,
      number,
      title: content,
      blocks: [],
      ...(fact?.guidance && { guidance: fact.guidance }),
      ...(begins && { startsPage: true }),
      ...(source.landscape && { landscape: true }),
    });
  }

  /** As carried; but where Word shows otherwise, or nothing is carried, what it shows: the next number by itself, any other pinned. */
  #numberOf({ label }: SourceParagraph, level: number, fact: CarriedSection | undefined): SectionNumber {
    const counts = this.#carried.numbers === 'auto';
    if (fact !== undefined) {
      const fixed = 'value' in fact.number ? fact.number.value : label?.number;
      if (!counts || label === null || fixed === label.number) return fact.number;
    }
    if (!counts) return { kind: 'auto' };
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
