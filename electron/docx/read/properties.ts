/** The properties of runs and paragraphs, layer upon layer: what a layer says replaces what was said below it. */
import { type CheckedTab, FONT_SLOTS, type FontSlot } from '../../../shared/check/document.ts';
import type { ThemeFonts } from './theme.ts';
import { child, childSwitch, childValue, switchOf, type XmlElement } from './xml.ts';

export interface RunProperties {
  readonly fonts: Readonly<Record<FontSlot, string>>;
  readonly size: number;
  readonly sizeCs: number;
  readonly bold: boolean;
  readonly boldCs: boolean;
  readonly color: string;
}

export interface ParagraphProperties {
  readonly alignment: string;
  readonly indent: { readonly left: number; readonly right: number; readonly firstLine: number };
  readonly spacing: {
    readonly before: number;
    readonly after: number;
    readonly line: number;
    readonly rule: 'auto' | 'exact' | 'atLeast';
    readonly autoBefore: boolean;
    readonly autoAfter: boolean;
    readonly contextual: boolean;
  };
  readonly tabs: readonly CheckedTab[];
  readonly keepNext: boolean;
  readonly bordered: boolean;
}

/** What holds where a file says nothing (ECMA-376 part 1, 17.7.5; 17.3.2.38: 10 pt). */
export const PLAIN_RUN: RunProperties = {
  fonts: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'Times New Roman', cs: 'Times New Roman' },
  size: 20,
  sizeCs: 20,
  bold: false,
  boldCs: false,
  color: 'auto',
};

export const PLAIN_PARAGRAPH: ParagraphProperties = {
  alignment: 'left',
  indent: { left: 0, right: 0, firstLine: 0 },
  spacing: { before: 0, after: 0, line: 240, rule: 'auto', autoBefore: false, autoAfter: false, contextual: false },
  tabs: [],
  keepNext: false,
  bordered: false,
};

/** The attribute that names a theme font, by slot; Word writes `cstheme` without a capital. */
const THEMES: Readonly<Record<FontSlot, string>> = {
  ascii: 'w:asciiTheme',
  hAnsi: 'w:hAnsiTheme',
  eastAsia: 'w:eastAsiaTheme',
  cs: 'w:cstheme',
};

/** `properties` with what a `w:rPr` says. Of toggles the last word holds. */
export function withRun(below: RunProperties, rPr: XmlElement | undefined, theme: ThemeFonts): RunProperties {
  if (rPr === undefined) return below;
  const rFonts = child(rPr, 'w:rFonts')?.attributes ?? {};
  const fonts = { ...below.fonts };
  for (const slot of FONT_SLOTS) {
    const themed = rFonts[THEMES[slot]];
    const named = (themed === undefined ? undefined : theme(themed)) ?? rFonts[`w:${slot}`];
    if (named !== undefined) fonts[slot] = named;
  }
  return {
    fonts,
    size: numberOr(childValue(rPr, 'w:sz'), below.size),
    sizeCs: numberOr(childValue(rPr, 'w:szCs'), below.sizeCs),
    bold: childSwitch(rPr, 'w:b') ?? below.bold,
    boldCs: childSwitch(rPr, 'w:bCs') ?? below.boldCs,
    color: childValue(rPr, 'w:color') ?? below.color,
  };
}

/** `properties` with what a `w:pPr` says. */
export function withParagraph(below: ParagraphProperties, pPr: XmlElement | undefined): ParagraphProperties {
  if (pPr === undefined) return below;
  const ind = child(pPr, 'w:ind')?.attributes ?? {};
  const spacing = child(pPr, 'w:spacing')?.attributes ?? {};
  const hanging = ind['w:hanging'];
  const firstLine = hanging === undefined ? length(ind['w:firstLine']) : negated(length(hanging));
  const rule = spacing['w:lineRule'];
  return {
    alignment: alignmentOf(childValue(pPr, 'w:jc')) ?? below.alignment,
    indent: {
      left: length(ind['w:left'] ?? ind['w:start']) ?? below.indent.left,
      right: length(ind['w:right'] ?? ind['w:end']) ?? below.indent.right,
      firstLine: firstLine ?? below.indent.firstLine,
    },
    spacing: {
      before: length(spacing['w:before']) ?? below.spacing.before,
      after: length(spacing['w:after']) ?? below.spacing.after,
      line: length(spacing['w:line']) ?? below.spacing.line,
      rule:
        rule === 'exact' || rule === 'atLeast' || rule === 'auto'
          ? rule
          : spacing['w:line'] === undefined
            ? below.spacing.rule
            : 'auto',
      autoBefore: switchOf(spacing['w:beforeAutospacing']) ?? below.spacing.autoBefore,
      autoAfter: switchOf(spacing['w:afterAutospacing']) ?? below.spacing.autoAfter,
      contextual: childSwitch(pPr, 'w:contextualSpacing') ?? below.spacing.contextual,
    },
    tabs: withTabs(below.tabs, child(pPr, 'w:tabs')),
    keepNext: childSwitch(pPr, 'w:keepNext') ?? below.keepNext,
    bordered: isBordered(child(pPr, 'w:pBdr')) ?? below.bordered,
  };
}

/** Strict files say `start` and `end`. */
function alignmentOf(value: string | undefined): string | undefined {
  return value === 'start' ? 'left' : value === 'end' ? 'right' : value;
}

function withTabs(below: readonly CheckedTab[], tabs: XmlElement | undefined): readonly CheckedTab[] {
  if (tabs === undefined) return below;
  const byPosition = new Map(below.map((tab) => [tab.position, tab]));
  for (const { attributes } of tabs.children) {
    const position = length(attributes['w:pos']) ?? 0;
    const kind = alignmentOf(attributes['w:val']) ?? 'left';
    if (kind === 'clear') byPosition.delete(position);
    else byPosition.set(position, { position, kind, leader: attributes['w:leader'] ?? 'none' });
  }
  return [...byPosition.values()].sort((a, b) => a.position - b.position);
}

function isBordered(borders: XmlElement | undefined): boolean | undefined {
  return borders?.children.some(({ attributes }) => !['nil', 'none', undefined].includes(attributes['w:val']));
}

function numberOr(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? Number.NaN : Number.parseFloat(text) * unit(text, 2);
  return Number.isFinite(number) ? number : otherwise;
}

/** Twips of a length: a plain number, or one with a unit as strict files have it (`2.5cm`). */
export function length(text: string | undefined): number | undefined {
  const number = text === undefined ? Number.NaN : Number.parseFloat(text) * unit(text, 20);
  return Number.isFinite(number) ? Math.round(number) : undefined;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, pi: 12 };

/** What to multiply a number by, so that it counts in units of which `perPoint` make a point; 1 where the text names no unit. */
function unit(text: string, perPoint: number): number {
  const [, name = ''] = /([a-z]+)$/.exec(text) ?? [];
  return (POINTS[name] ?? 1 / perPoint) * perPoint;
}

function negated(number: number | undefined): number | undefined {
  return number === undefined ? undefined : 0 - number;
}
