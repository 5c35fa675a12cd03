/**
 * The marks of runs. A toggle that both the paragraph's style and the run's style set is off again; what a run says itself
 * holds (ECMA-376 part 1, 17.7.3). Thai is drawn with the properties of complex scripts.
 */
import { MARKS, type Mark } from '../../../shared/plan/model.ts';
import { styleName } from './heading-level.ts';
import type { Styles } from './styles.ts';
import { child, childSwitch, childValue, type XmlElement } from './xml.ts';

interface Look {
  readonly bold: boolean;
  readonly boldCs: boolean;
  readonly italic: boolean;
  readonly italicCs: boolean;
  readonly strike: boolean;
  readonly hidden: boolean;
  readonly underline: boolean;
  readonly raised: 'sup' | 'sub' | null;
}

const PLAIN: Look = {
  bold: false,
  boldCs: false,
  italic: false,
  italicCs: false,
  strike: false,
  hidden: false,
  underline: false,
  raised: null,
};
const TOGGLES = ['bold', 'boldCs', 'italic', 'italicCs', 'strike', 'hidden'] as const;
const THAI = /[\u0E00-\u0E7F]/;

export interface RunMarks {
  readonly marks: readonly Mark[];
  readonly hidden: boolean;
}

export interface MarkReader {
  /** Marks of a run's text in a paragraph of a style. `ownOnly`: but for what styles say. */
  of(rPr: XmlElement | undefined, style: string, text: string, ownOnly: boolean): RunMarks;
}

export function markReader(styles: Styles): MarkReader {
  const known = new Map<string, Look>();
  const styled = (id: string): Look => {
    const look =
      known.get(id) ?? styles.chainOf(id).reduce((below, layer) => said(below, child(layer, 'w:rPr')), PLAIN);
    known.set(id, look);
    return look;
  };
  return {
    of(rPr, style, text, ownOnly) {
      let look = ownOnly ? PLAIN : styled(style);
      const character = childValue(rPr, 'w:rStyle');
      if (character !== undefined && !ownOnly && !isLink(styles, character)) look = combined(look, styled(character));
      look = said(look, rPr);
      return { marks: marksOf(look, THAI.test(text)), hidden: look.hidden };
    },
  };
}

/** The line under a link is the look of links, no mark. */
function isLink(styles: Styles, style: string): boolean {
  return /^(?:hyperlink|followedhyperlink|internet link|visited internet link)$/.test(
    styleName(styles.chainOf(style).at(-1)),
  );
}

function said(below: Look, rPr: XmlElement | undefined): Look {
  if (rPr === undefined) return below;
  const underline = child(rPr, 'w:u')?.attributes['w:val'];
  const raised = raisedOf(childValue(rPr, 'w:vertAlign'));
  return {
    bold: childSwitch(rPr, 'w:b') ?? below.bold,
    boldCs: childSwitch(rPr, 'w:bCs') ?? below.boldCs,
    italic: childSwitch(rPr, 'w:i') ?? below.italic,
    italicCs: childSwitch(rPr, 'w:iCs') ?? below.italicCs,
    strike: (childSwitch(rPr, 'w:strike') ?? below.strike) || (childSwitch(rPr, 'w:dstrike') ?? false),
    hidden: childSwitch(rPr, 'w:vanish') ?? below.hidden,
    underline: underline === undefined ? below.underline : underline !== 'none',
    raised: raised === undefined ? below.raised : raised,
  };
}

function raisedOf(value: string | undefined): Look['raised'] | undefined {
  if (value === undefined) return undefined;
  return value === 'superscript' ? 'sup' : value === 'subscript' ? 'sub' : null;
}

function combined(paragraph: Look, character: Look): Look {
  const toggled = Object.fromEntries(TOGGLES.map((name) => [name, paragraph[name] !== character[name]]));
  return {
    ...paragraph,
    ...toggled,
    underline: paragraph.underline || character.underline,
    raised: character.raised ?? paragraph.raised,
  };
}

function marksOf(look: Look, thai: boolean): Mark[] {
  const has: Record<Mark, boolean> = {
    bold: thai ? look.boldCs : look.bold,
    italic: thai ? look.italicCs : look.italic,
    underline: look.underline,
    strike: look.strike,
    sup: look.raised === 'sup',
    sub: look.raised === 'sub',
  };
  return MARKS.filter((mark) => has[mark]);
}
