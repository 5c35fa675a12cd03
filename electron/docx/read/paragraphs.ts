/** The paragraphs of a part with every property worked out. */
import type { CheckedParagraph, CheckedPicture, CheckedRun } from '../../../shared/check/document.ts';
import type { ListIndent } from './lists.ts';
import { type RunProperties, withParagraph, withRun } from './properties.ts';
import type { Styles } from './styles.ts';
import type { ThemeFonts } from './theme.ts';
import { child, childValue, parseXml, type XmlElement } from './xml.ts';

interface Sources {
  readonly styles: Styles;
  readonly theme: ThemeFonts;
  readonly listIndent: ListIndent;
}

/** Its place is told once the whole part is there. */
type Unplaced = Omit<CheckedParagraph, 'index' | 'inTable'> & { index: number; inTable: boolean };

/** A paragraph that was read, in the place of its element: what it is, and its text boxes. */
interface ReadElement extends XmlElement {
  readonly read: Unplaced;
  readonly boxes: readonly XmlElement[];
}

export class ParagraphReader {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The root of a part whose paragraphs were read as they ended: a whole tree of a long document would fill memory. */
  parse(xml: string): XmlElement {
    return parseXml(xml, (element) => (element.name === 'w:p' ? this.#take(element) : undefined));
  }

  #take(element: XmlElement): ReadElement {
    const section = child(child(element, 'w:pPr'), 'w:sectPr');
    const children = section ? [{ name: 'w:pPr', attributes: {}, children: [section], text: '' }] : NONE;
    const boxes = [...boxesIn(element)];
    const read = this.#paragraph(element);
    return { name: 'w:p', attributes: {}, children, text: '', read, boxes: boxes.length === 0 ? NONE : boxes };
  }

  /** Every paragraph under an element of `parse` in document order; those of a text box follow the paragraph it is anchored in. */
  read(root: XmlElement): CheckedParagraph[] {
    const found: CheckedParagraph[] = [];
    const walk = (parent: XmlElement, inTable: boolean) => {
      for (const element of parent.children) {
        if (isRead(element)) {
          element.read.index = found.length;
          element.read.inTable = inTable;
          found.push(element.read);
          for (const box of element.boxes) walk(box, inTable);
        } else if (element.name === 'mc:AlternateContent') {
          const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
          if (choice) walk(choice, inTable);
        } else if (element.name !== 'w:sectPr') walk(element, inTable || element.name === 'w:tbl');
      }
    };
    walk(root, false);
    return found;
  }

  #paragraph(element: XmlElement): Unplaced {
    const { styles, listIndent } = this.#sources;
    const pPr = child(element, 'w:pPr');
    const style = childValue(pPr, 'w:pStyle') ?? styles.defaultStyle;
    const styled = styles.of(style);
    const list = listIndent(child(pPr, 'w:numPr') ?? styles.listOf(style));
    const properties = withParagraph(withParagraph(styled.paragraph, list), pPr);
    const runs = this.#runs(element, styled.run);
    return {
      index: 0,
      inTable: false,
      style,
      text: runs.map(({ text }) => text).join(''),
      runs,
      ...properties,
      listed: list !== undefined,
      thaiPageNumber: /^\s*PAGE\b[\s\S]*\\\*\s*THAIARABIC/i.test(instructionsOf(element)),
      pictures: picturesIn(element),
    };
  }

  /** Runs with text; neighbours that look the same are one. */
  #runs(paragraph: XmlElement, styled: RunProperties): CheckedRun[] {
    const { styles, theme } = this.#sources;
    const runs: CheckedRun[] = [];
    const fields: { instruction: string; isResult: boolean }[] = [];
    const add = (rPr: XmlElement | undefined, text: string) => {
      if (text === '') return;
      const look = withRun(styles.withCharacterStyle(styled, childValue(rPr, 'w:rStyle')), rPr, theme);
      const last = runs.at(-1);
      if (last && sameLook(last, look)) runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push({ ...look, text });
    };
    const walk = (parent: XmlElement) => {
      for (const element of parent.children) {
        if (element.name === 'w:r') readRun(element, fields, add);
        else if (element.name === 'w:fldSimple' && isPageField(element.attributes['w:instr'] ?? '')) {
          add(child(child(element, 'w:r'), 'w:rPr'), '#');
        } else if (element.name === 'mc:AlternateContent') {
          const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
          if (choice) walk(choice);
        } else if (!['w:pPr', 'w:del', 'w:moveFrom'].includes(element.name)) walk(element);
      }
    };
    walk(paragraph);
    return runs;
  }
}

const NONE: readonly XmlElement[] = [];

function isRead(element: XmlElement): element is ReadElement {
  return element.name === 'w:p' && 'read' in element;
}

type Field = { instruction: string; isResult: boolean };

/** One `w:r`: its text, unless it belongs to the instruction of a field; the result of a page number is `#`. */
function readRun(run: XmlElement, fields: Field[], add: (rPr: XmlElement | undefined, text: string) => void): void {
  const rPr = child(run, 'w:rPr');
  let text = '';
  for (const element of run.children) {
    const field = fields.at(-1);
    switch (element.name) {
      case 'w:fldChar':
        if (element.attributes['w:fldCharType'] === 'begin') fields.push({ instruction: '', isResult: false });
        else if (element.attributes['w:fldCharType'] === 'separate') {
          if (field) field.isResult = true;
        } else {
          fields.pop();
          // With or without a cached result, a page number is one.
          if (field && isPageField(field.instruction)) text += '#';
        }
        break;
      case 'w:instrText':
        if (field && !field.isResult) field.instruction += element.text;
        break;
      case 'w:t':
        if (field === undefined || (field.isResult && !isPageField(field.instruction))) text += element.text;
        break;
      case 'w:tab':
      case 'w:ptab':
        text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        text += '\n';
        break;
      case 'w:noBreakHyphen':
        text += '-';
        break;
      case 'w:pgNum':
        text += '#';
        break;
    }
  }
  add(rPr, text);
}

/** The instructions of the fields of a paragraph, one after another. */
function instructionsOf(paragraph: XmlElement): string {
  return [...ownElements(paragraph)]
    .map(({ name, attributes, text }) => (name === 'w:instrText' ? text : (attributes['w:instr'] ?? '')))
    .join('');
}

function isPageField(instruction: string): boolean {
  return /^\s*PAGE\b/i.test(instruction);
}

function sameLook(a: RunProperties, b: RunProperties): boolean {
  return (
    a.size === b.size &&
    a.sizeCs === b.sizeCs &&
    a.bold === b.bold &&
    a.boldCs === b.boldCs &&
    a.color === b.color &&
    a.fonts.ascii === b.fonts.ascii &&
    a.fonts.hAnsi === b.fonts.hAnsi &&
    a.fonts.eastAsia === b.fonts.eastAsia &&
    a.fonts.cs === b.fonts.cs
  );
}

/** What text boxes of a paragraph hold; what boxes within those hold comes with them. */
function* boxesIn(parent: XmlElement): Generator<XmlElement> {
  for (const element of ownElements(parent)) if (element.name === 'w:txbxContent') yield element;
}

function picturesIn(paragraph: XmlElement): CheckedPicture[] {
  const pictures: CheckedPicture[] = [];
  for (const element of ownElements(paragraph)) {
    if (element.name !== 'wp:inline' && element.name !== 'wp:anchor') continue;
    const extent = child(element, 'wp:extent')?.attributes ?? {};
    const vertical = child(element, 'wp:positionV');
    const offset = child(vertical, 'wp:posOffset')?.text;
    const onPage = vertical?.attributes.relativeFrom === 'page' && offset !== undefined;
    pictures.push({
      width: Number(extent.cx ?? 0),
      height: Number(extent.cy ?? 0),
      fromTop: onPage ? Number(offset) : null,
    });
  }
  return pictures;
}

/** Every element of a paragraph but those inside its text boxes; of `mc:AlternateContent` only the first choice, else its fallback. */
function* ownElements(parent: XmlElement): Generator<XmlElement> {
  for (const element of parent.children) {
    yield element;
    if (element.name === 'mc:AlternateContent') {
      const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
      if (choice) yield* ownElements(choice);
    } else if (element.name !== 'w:txbxContent') yield* ownElements(element);
  }
}
