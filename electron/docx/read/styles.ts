/** Styles: what a paragraph or run has before it says anything itself (ECMA-376 part 1, 17.7.2). */
import {
  type ParagraphProperties,
  PLAIN_PARAGRAPH,
  PLAIN_RUN,
  type RunProperties,
  withParagraph,
  withRun,
} from './properties.ts';
import type { ThemeFonts } from './theme.ts';
import { child, childValue, type XmlElement } from './xml.ts';

export interface StyledProperties {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
}

export interface Styles {
  /** Id of the default paragraph style. */
  readonly defaultStyle: string;
  /** Defaults and a paragraph style with all it is based on. An id that is not there is the default style. */
  of(style: string): StyledProperties;
  /** `below` with a character style and all it is based on. */
  withCharacterStyle(below: RunProperties, style: string | undefined): RunProperties;
  /** The `w:numPr` of a style, its own or one it is based on. */
  listOf(style: string): XmlElement | undefined;
  /** A style and those it is based on, the farthest first; those of the default paragraph style for one that is not there. */
  chainOf(style: string): readonly XmlElement[];
}

/** Styles may be based on one another in a circle in a broken file. */
const LONGEST_CHAIN = 64;

export function readStyles(part: XmlElement | undefined, theme: ThemeFonts): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultStyle = '';
  for (const style of part?.children ?? []) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || id === undefined) continue;
    byId.set(id, style);
    const isDefault = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultStyle = id;
  }
  const defaults = child(part, 'w:docDefaults');
  const base: StyledProperties = {
    run: withRun(PLAIN_RUN, child(child(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
    paragraph: withParagraph(PLAIN_PARAGRAPH, child(child(defaults, 'w:pPrDefault'), 'w:pPr')),
  };

  /** The style and those it is based on, the farthest first. */
  const chain = (id: string): XmlElement[] => {
    const found: XmlElement[] = [];
    let style = byId.get(id);
    while (style !== undefined && found.length < LONGEST_CHAIN && !found.includes(style)) {
      found.unshift(style);
      style = byId.get(childValue(style, 'w:basedOn') ?? '');
    }
    return found;
  };

  const known = new Map<string, StyledProperties>();
  const chains = new Map<string, readonly XmlElement[]>();
  const chainOf = (style: string) => {
    const found = chains.get(style) ?? chain(byId.has(style) ? style : defaultStyle);
    chains.set(style, found);
    return found;
  };
  return {
    defaultStyle,
    chainOf,
    of(style) {
      const id = byId.has(style) ? style : defaultStyle;
      const before = known.get(id);
      if (before !== undefined) return before;
      const styled = chain(id).reduce(
        (below, layer): StyledProperties => ({
          run: withRun(below.run, child(layer, 'w:rPr'), theme),
          paragraph: withParagraph(below.paragraph, child(layer, 'w:pPr')),
        }),
        base,
      );
      known.set(id, styled);
      return styled;
    },
    withCharacterStyle: (below, style) =>
      style === undefined
        ? below
        : chain(style).reduce((run, layer) => withRun(run, child(layer, 'w:rPr'), theme), below),
    listOf: (style) =>
      chainOf(style).reduce<XmlElement | undefined>(
        (below, layer) => child(child(layer, 'w:pPr'), 'w:numPr') ?? below,
        undefined,
      ),
  };
}
