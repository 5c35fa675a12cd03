/**
 * Lists as a word processor counts them (ECMA-376 part 1, 17.9): one counter a level for all instances of a definition; an
 * instance that overrides a start begins there where it is first used; a paragraph starts the deeper levels anew.
 */
import type { SourceLabel } from '../../../shared/import/source.ts';
import { writeListNumber } from './list-numbers.ts';
import type { Styles } from './styles.ts';
import { child, childSwitch, childValue, type XmlElement } from './xml.ts';

const LEVELS = 9;
/** Definitions may take their levels from one another in a circle in a broken file. */
const LONGEST_CHAIN = 16;
/** A label is no longer; a damaged file may make one of a megabyte, for every paragraph. */
const LONGEST_TEXT = 100;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The paragraph style that stands on this level. */
  readonly style: string | undefined;
  /** The level (from 1) that starts it anew; 0: none; undefined: each above it. */
  readonly restart: number | undefined;
  /** All numbers in Arabic digits. */
  readonly legal: boolean;
}

interface Instance {
  readonly definition: string;
  readonly levels: readonly (Level | undefined)[];
  /** Starts that count from its first use, by level. */
  readonly starts: Map<number, number>;
}

export interface CountedLists {
  /** Counts the paragraph and gives its label; null where it is in no list, or one that shows nothing. */
  next(pPr: XmlElement | undefined, style: string): SourceLabel | null;
}

export function countedLists(part: XmlElement | undefined, styles: Styles): CountedLists {
  const instances = readInstances(part, styles);
  const counters = new Map<string, (number | undefined)[]>();
  return {
    next(pPr, style) {
      const place = placeOf(pPr, style, styles, instances);
      const level = place?.instance.levels[place.level];
      if (place === undefined || level === undefined) return null;
      const { instance, level: depth } = place;
      const counts = counters.get(instance.definition) ?? new Array<number | undefined>(LEVELS).fill(undefined);
      counters.set(instance.definition, counts);
      count(instance, depth, counts);
      return labelOf(instance, depth, counts, level);
    },
  };
}

function count({ levels, starts }: Instance, depth: number, counts: (number | undefined)[]): void {
  const start = starts.get(depth);
  starts.delete(depth);
  const before = counts[depth];
  counts[depth] = start ?? (before === undefined ? (levels[depth]?.start ?? 1) : before + 1);
  for (let above = 0; above < depth; above += 1) counts[above] ??= starts.get(above) ?? levels[above]?.start ?? 1;
  for (let below = depth + 1; below < LEVELS; below += 1) {
    const restart = levels[below]?.restart;
    if (restart === undefined || (restart > 0 && depth < restart)) counts[below] = undefined;
  }
}

function labelOf(
  { levels, definition }: Instance,
  depth: number,
  counts: readonly (number | undefined)[],
  { format, text, legal }: Level,
): SourceLabel | null {
  const number = counts[depth]!;
  const base = { pattern: text, level: depth, number, list: definition };
  if (format === 'bullet') return text.trim() === '' ? null : { ...base, text, kind: 'bullet' };
  const written = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = levels[at]?.format ?? 'decimal';
    const asked = legal && own !== 'none' ? 'decimal' : own;
    return at <= depth ? writeListNumber(counts[at] ?? 1, asked) : '';
  });
  if (written.trim() === '') return null;
  const named = new RegExp(`%${depth + 1}`).test(text);
  return { ...base, text: written, kind: named ? kindOf(format) : 'other' };
}

function kindOf(format: string): SourceLabel['kind'] {
  if (format === 'thaiLetters') return 'lettered';
  return /Roman|Letter$|^none$|^decimalZero$/.test(format) ? 'other' : 'numbered';
}

interface Place {
  readonly instance: Instance;
  readonly level: number;
}

/** Where a paragraph stands: by what it says itself, the rest by its style. A style stands on the level that names it. */
function placeOf(
  pPr: XmlElement | undefined,
  style: string,
  styles: Styles,
  instances: ReadonlyMap<string, Instance>,
): Place | undefined {
  const own = child(pPr, 'w:numPr');
  const styled = styles.listOf(style);
  const id = childValue(own, 'w:numId') ?? childValue(styled, 'w:numId');
  const instance = id === undefined ? undefined : instances.get(id);
  if (instance === undefined) return undefined;
  const said = childValue(own, 'w:ilvl');
  const ids = styles.chainOf(style).map(({ attributes }) => attributes['w:styleId']);
  const linked = instance.levels.findLastIndex((level) => level?.style !== undefined && ids.includes(level.style));
  const level = said === undefined && linked >= 0 ? linked : Number(said ?? childValue(styled, 'w:ilvl') ?? 0);
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? { instance, level } : undefined;
}

function readInstances(part: XmlElement | undefined, styles: Styles): Map<string, Instance> {
  const definitions = new Map<string, XmlElement>();
  const numbers = new Map<string, XmlElement>();
  for (const element of part?.children ?? []) {
    const { 'w:abstractNumId': definition, 'w:numId': number } = element.attributes;
    if (element.name === 'w:abstractNum' && definition !== undefined) definitions.set(definition, element);
    if (element.name === 'w:num' && number !== undefined && number !== '0') numbers.set(number, element);
  }
  /** The definition itself, or the one that the list style it links to uses. */
  const definitionOf = (number: XmlElement | undefined): XmlElement | undefined => {
    let definition = definitions.get(childValue(number, 'w:abstractNumId') ?? '');
    for (let steps = 0; steps < LONGEST_CHAIN; steps += 1) {
      const link = childValue(definition, 'w:numStyleLink');
      const id = link === undefined ? undefined : childValue(styles.listOf(link), 'w:numId');
      const next = definitions.get(childValue(numbers.get(id ?? ''), 'w:abstractNumId') ?? '');
      if (next === undefined || next === definition) break;
      definition = next;
    }
    return definition;
  };
  const levelsByDefinition = new Map<XmlElement, readonly (Level | undefined)[]>();
  const instances = new Map<string, Instance>();
  for (const [id, number] of numbers) {
    const definition = definitionOf(number);
    if (definition === undefined) continue;
    const defined = levelsByDefinition.get(definition) ?? readLevels(definition);
    levelsByDefinition.set(definition, defined);
    const starts = new Map<number, number>();
    let levels = defined;
    for (const override of number.children) {
      const level = Number(override.attributes['w:ilvl']);
      if (override.name !== 'w:lvlOverride' || !(level >= 0 && level < LEVELS)) continue;
      const start = Number(childValue(override, 'w:startOverride') ?? Number.NaN);
      if (Number.isInteger(start)) starts.set(level, start);
      const own = child(override, 'w:lvl');
      if (own) levels = levels.with(level, readLevel(own));
    }
    instances.set(id, { definition: definition.attributes['w:abstractNumId']!, levels, starts });
  }
  return instances;
}

function readLevels(definition: XmlElement): readonly (Level | undefined)[] {
  const levels = new Array<Level | undefined>(LEVELS).fill(undefined);
  for (const element of definition.children) {
    const level = Number(element.attributes['w:ilvl']);
    if (element.name === 'w:lvl' && level >= 0 && level < LEVELS) levels[level] = readLevel(element);
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  const start = Number(childValue(element, 'w:start') ?? 0);
  const restart = Number(childValue(element, 'w:lvlRestart') ?? Number.NaN);
  return {
    start: Number.isInteger(start) ? start : 1,
    // Without one it is decimal (17.9.17).
    format: childValue(element, 'w:numFmt') ?? 'decimal',
    text: (childValue(element, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    style: childValue(element, 'w:pStyle'),
    restart: Number.isInteger(restart) ? restart : undefined,
    legal: childSwitch(element, 'w:isLgl') ?? false,
  };
}
