/** The blocks of a Word file as tokens, tables and figures with the captions beside them. */
import type { Origin } from '../../../shared/import/proposal.ts';
import type { SourceBlock, SourceParagraph, SourceTable } from '../../../shared/import/source.ts';
import type { CaptionScheme, Id, NewId } from '../../../shared/plan/model.ts';
import type { NoticeBook } from '../gather-notices.ts';
import type { Token } from '../token.ts';
import { type Caption, type Captioned, captionOf, captionScheme } from './captions.ts';
import type { Prepared } from './prepare.ts';
import { blocksOf, figureOf, type Image, tableOf } from './tables.ts';
import { blockToken, tokenOf } from './tokens.ts';

const TITLE_STYLE = /^(?:title|subtitle|ชื่อเรื่อง|ชื่อเรื่องรอง)$/;
/** A heading over a table of contents that was left out. */
const CONTENTS_TITLE = /^สารบัญ|^(?:table of )?contents$/i;

export interface Body {
  readonly tokens: readonly Token[];
  /** Those in the styles of titles. */
  readonly titled: ReadonlySet<Token>;
  /** Of tables and figures. */
  readonly origins: ReadonlyMap<Id, Origin>;
  readonly images: ReadonlyMap<string, Image>;
  /** Undefined where nothing has a caption with a number. */
  readonly captions: CaptionScheme | undefined;
}

/** Reads blocks in order. `prepared` has the words of every paragraph. */
export function readBody(
  blocks: readonly SourceBlock[],
  prepared: ReadonlyMap<SourceParagraph, Prepared>,
  newId: NewId,
  notices: NoticeBook,
): Body {
  const reading = new BodyReading(blocks, prepared, newId, notices);
  for (let at = 0; at < blocks.length; at += 1) at = reading.read(at);
  return reading.body();
}

class BodyReading {
  readonly #blocks: readonly SourceBlock[];
  readonly #prepared: ReadonlyMap<SourceParagraph, Prepared>;
  readonly #newId: NewId;
  readonly #notices: NoticeBook;
  readonly #styled: boolean;
  readonly #tokens: Token[] = [];
  readonly #titled = new Set<Token>();
  readonly #origins = new Map<Id, Origin>();
  readonly #images = new Map<string, Image>();
  readonly #captions: { of: Captioned; label: string }[] = [];
  /** The token of the paragraph just before, and what it came from; null after anything else. */
  #before: { readonly token: Token; readonly prepared: Prepared } | null = null;
  #landscape = false;

  constructor(
    blocks: readonly SourceBlock[],
    prepared: ReadonlyMap<SourceParagraph, Prepared>,
    newId: NewId,
    notices: NoticeBook,
  ) {
    this.#blocks = blocks;
    this.#prepared = prepared;
    this.#newId = newId;
    this.#notices = notices;
    this.#styled = blocks.some(
      (block) => block.type === 'paragraph' && block.heading !== null && block.content.length > 0,
    );
  }

  body(): Body {
    const numbered = this.#captions.some(({ label }) => label !== '');
    return {
      tokens: this.#tokens,
      titled: this.#titled,
      origins: this.#origins,
      images: this.#images,
      captions: numbered ? captionScheme(this.#captions) : undefined,
    };
  }

  /** Reads the block at a place and gives the last place that was read. */
  read(at: number): number {
    const block = this.#blocks[at]!;
    if (block.type === 'contents') {
      const last = this.#tokens.at(-1);
      if (last && last.text.length < 40 && CONTENTS_TITLE.test(last.text)) this.#tokens.pop();
      this.#before = null;
      return at;
    }
    if (block.type === 'table') return this.#table(block, at);
    const prepared = this.#prepared.get(block)!;
    this.#turn(block);
    this.#paragraph(prepared);
    return prepared.pictures.length > 0 ? this.#figures(prepared, at) : at;
  }

  /** Notes pages on their side that no heading begins. */
  #turn(block: { readonly line: number; readonly landscape: boolean; readonly heading?: number | null }): void {
    if (block.heading !== null && block.heading !== undefined) this.#landscape = block.landscape;
    else if (block.landscape && !this.#landscape) {
      this.#notices.note('LANDSCAPE_LEFT_OUT', block.line);
      this.#landscape = true;
    } else if (!block.landscape) this.#landscape = false;
  }

  #paragraph(prepared: Prepared): void {
    const token = tokenOf(prepared, this.#styled);
    if (token === null) return;
    this.#tokens.push(token);
    if (TITLE_STYLE.test(prepared.source.style)) this.#titled.add(token);
    this.#before = { token, prepared };
  }

  #table(source: SourceTable, at: number): number {
    this.#turn(source);
    const above = this.#before === null ? null : captionOf(this.#before.prepared, 'table');
    const below = above === null ? this.#captionAfter(at, 'table') : null;
    const caption = above ?? below?.caption ?? null;
    if (above !== null) this.#tokens.pop();
    const read = (paragraph: SourceParagraph) => this.#prepared.get(paragraph)!;
    const cell = (paragraphs: readonly SourceParagraph[]) => blocksOf(paragraphs.map(read), this.#newId);
    const table = tableOf(source, cell, null, caption?.content ?? [], this.#newId);
    this.#before = null;
    const inside = source.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs.map(read)));
    if (table === null) {
      this.#notices.note('TABLES_FLATTENED', source.line);
      for (const one of inside) this.#paragraph(one);
      return at;
    }
    this.#add(table, 'table', source.line, caption);
    for (const { pictures, source: paragraph } of inside) {
      for (const picture of pictures) {
        this.#notices.note('PICTURES_MOVED', paragraph.line);
        this.#picture(picture, paragraph.line, null);
      }
    }
    return below?.at ?? at;
  }

  #figures({ source, pictures }: Prepared, at: number): number {
    const before = this.#before?.prepared.source === source ? null : this.#before;
    const below = this.#captionAfter(at, 'figure');
    const above = below === null && before !== null ? captionOf(before.prepared, 'figure') : null;
    if (above !== null) this.#tokens.pop();
    this.#before = null;
    for (const [index, picture] of pictures.entries()) {
      const last = index === pictures.length - 1;
      this.#picture(picture, source.line, last ? (below?.caption ?? above) : null);
    }
    return below?.at ?? at;
  }

  #picture(picture: Parameters<typeof figureOf>[0], line: number, caption: Caption | null): void {
    const made = figureOf(picture, caption?.content ?? [], this.#newId);
    if (made === null) {
      this.#notices.note('PICTURES_LEFT_OUT', line, { kind: picture.media.toUpperCase() }, picture.media);
      if (caption) this.#paragraph(this.#prepared.get(caption.source)!);
      return;
    }
    this.#images.set(made.image.image, made.image);
    this.#add(made.figure, 'figure', line, caption);
  }

  #add(block: Parameters<typeof blockToken>[0], of: Captioned, line: number, caption: Caption | null): void {
    const label = caption?.label ?? '';
    this.#tokens.push(blockToken(block, line));
    this.#origins.set(block.id, { line: caption?.source.line ?? line, label });
    if (caption !== null) this.#captions.push({ of, label });
  }

  /** A caption in the next paragraph with words. */
  #captionAfter(at: number, of: Captioned): { readonly caption: Caption; readonly at: number } | null {
    for (let next = at + 1; next < this.#blocks.length && next <= at + 2; next += 1) {
      const block = this.#blocks[next]!;
      if (block.type !== 'paragraph') return null;
      const prepared = this.#prepared.get(block)!;
      if (prepared.pictures.length > 0) return null;
      if (prepared.content.length === 0) continue;
      const caption = captionOf(prepared, of);
      // The line over the next table is that one's.
      const belongsBelow = of === 'table' && this.#blocks[next + 1]?.type === 'table';
      return caption === null || belongsBelow ? null : { caption, at: next };
    }
    return null;
  }
}
