/**
 * numbering.xml, and which of its lists each heading and item belongs to.
 *
 * Word keeps one counter per level of a list definition (`w:abstractNum`), shared by its instances (`w:num`); an instance
 * with `w:startOverride` restarts the level where it is first used; a paragraph resets all deeper levels (ECMA-376 part 1,
 * 17.9). `WordList` follows those counters. Where Word would not arrive at the plan's number (a pinned one, a new list, a
 * section below an un-numbered one) a further instance starts there. It states the numbers above it too and is kept for
 * what follows below, so that readers which count per instance arrive at the same labels.
 */
import type { Digits, LevelFormat, Scheme } from '../../../shared/plan/model.ts';
import { DEFAULT_APPENDIX } from '../../../shared/plan/scheme.ts';
import { type Hang, HEADING_HANGS, ITEM_HANGS } from './measures.ts';
import { xmlText } from './xml.ts';

/** The instance heading styles are bound to; docx gives it that id when it writes them (see `frame.ts`). */
export const HEADING_INSTANCE = 2;

/** One level of a list definition; `style` is the heading style bound to it, a chapter's label stands before its title with a space. */
interface Level {
  readonly format: string;
  readonly pattern: string;
  readonly hang: Hang;
  readonly style?: string;
}

function numberFormat(format: LevelFormat, digits: Digits): string {
  if (format === 'letter') return 'thaiLetters';
  return digits === 'thai' ? 'thaiNumbers' : 'decimal';
}

/** A level whose counter cannot be foreseen: a deeper one was used before it, and readers differ on what that does to it. */
const UNFORESEEN = Number.NaN;

/** One list definition and its instances. */
class WordList {
  readonly definition: number;
  readonly levels: readonly Level[];
  readonly instances: { readonly id: number; readonly starts: readonly number[] }[] = [];
  readonly #nextInstance: () => number;
  /** Word's counters; 0 where a level has not begun. */
  readonly #counters: number[];
  /** The instance in use at each level. */
  readonly #inUse: number[];

  constructor(definition: number, levels: readonly Level[], instance: number, nextInstance: () => number) {
    this.definition = definition;
    this.levels = levels;
    this.instances.push({ id: instance, starts: [] });
    this.#nextInstance = nextInstance;
    this.#counters = levels.map(() => 0);
    this.#inUse = levels.map(() => instance);
  }

  /** The instance that makes Word show `n` on the next paragraph of a level (from 0). */
  instanceFor(level: number, n: number): number {
    const counters = this.#counters;
    let instance = this.#inUse[level]!;
    if (counters[level]! + 1 !== n) {
      instance = this.#nextInstance();
      this.instances.push({ id: instance, starts: [...counters.slice(0, level).map((count) => count || 1), n] });
    }
    for (let above = 0; above < level; above++) if (counters[above] === 0) counters[above] = UNFORESEEN;
    counters[level] = n;
    counters.fill(0, level + 1);
    this.#inUse.fill(instance, level);
    return instance;
  }
}

/** The lists of one document: headings, and items by kind. */
export class WordNumbering {
  readonly headings: WordList;
  readonly numbered: WordList;
  readonly lettered: WordList;
  /** Bullets do not count: one instance serves them all. */
  readonly bulletInstance: number;
  readonly #bullets: WordList;
  readonly #newAppendices: () => WordList;
  #appendices: WordList | null = null;

  constructor({ levels, digits, numberedItems, letteredItems, bullets, appendix = DEFAULT_APPENDIX }: Scheme) {
    let last = HEADING_INSTANCE + 3;
    const nextInstance = () => ++last;
    const items = (definition: number, format: string, texts: readonly string[]) => {
      const itemLevels = texts.map((text, depth) => ({
        format,
        pattern: format === 'bullet' ? text : text.replace('%1', `%${depth + 1}`),
        hang: ITEM_HANGS[depth]!,
      }));
      return new WordList(definition, itemLevels, HEADING_INSTANCE + definition - 1, nextInstance);
    };
    this.headings = new WordList(
      1,
      levels.map(({ format, pattern }, index) => ({
        format: numberFormat(format, digits),
        pattern,
        hang: HEADING_HANGS[index]!,
        style: `Heading${index + 1}`,
      })),
      HEADING_INSTANCE,
      nextInstance,
    );
    this.numbered = items(2, numberFormat('number', digits), numberedItems);
    this.lettered = items(3, 'thaiLetters', letteredItems);
    this.#bullets = items(4, 'bullet', bullets);
    this.bulletInstance = this.#bullets.instances[0]!.id;
    this.#newAppendices = () => {
      const lettered = levels.map(({ format, pattern }, index) => ({
        format: index === 0 ? 'thaiLetters' : numberFormat(format, digits),
        pattern: index === 0 ? appendix : pattern,
        hang: HEADING_HANGS[index]!,
      }));
      return new WordList(5, lettered, nextInstance(), nextInstance);
    };
  }

  /** The headings of appendices, whose first level is a letter. Their style is bound to the other list, so that each names its own. */
  get appendices(): WordList {
    this.#appendices ??= this.#newAppendices();
    return this.#appendices;
  }

  /** The part, complete. All definitions come before all instances, which LibreOffice needs. */
  toXml(): string {
    const lists = [this.headings, this.numbered, this.lettered, this.#bullets];
    if (this.#appendices) lists.push(this.#appendices);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${lists
      .map(definitionXml)
      .join('')}${lists.flatMap(instancesXml).join('')}</w:numbering>`;
  }
}

function definitionXml({ definition, levels }: WordList): string {
  const levelXml = levels.map(
    ({ format, pattern, hang, style }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${
        style === undefined ? '' : `<w:pStyle w:val="${style}"/>`
      }<w:suff w:val="${hang.text > hang.label ? 'tab' : 'space'}"/><w:lvlText w:val="${xmlText(
        pattern,
      )}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${hang.text}" w:hanging="${hang.text - hang.label}"/></w:pPr></w:lvl>`,
  );
  // A fixed list signature: two definitions with the same one would be merged when text is pasted between files.
  const signature = (0x5a4e5000 + definition).toString(16).toUpperCase();
  return `<w:abstractNum w:abstractNumId="${definition}"><w:nsid w:val="${signature}"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${signature}"/>${levelXml.join('')}</w:abstractNum>`;
}

function instancesXml({ definition, instances }: WordList): string[] {
  return instances.map(
    ({ id, starts }) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${starts
        .map((n, index) => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${n}"/></w:lvlOverride>`)
        .join('')}</w:num>`,
  );
}
