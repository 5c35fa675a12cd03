/** A whole Word file as a checker looks at it. */
import type { CheckedDocument, CheckedMargin, CheckedPage } from '../../../shared/check/document.ts';
import { listIndents } from './lists.ts';
import { DocxParts, namingFile, UnreadableDocx } from './package.ts';
import { ParagraphReader } from './paragraphs.ts';
import { length } from './properties.ts';
import { mainPart, relationships } from './relationships.ts';
import { readStyles } from './styles.ts';
import { themeFonts } from './theme.ts';
import { child, childSwitch, childValue, parseXml, type XmlElement } from './xml.ts';

/** Where the settings say nothing (ECMA-376 part 1, 17.15.1.25). */
const DEFAULT_TAB = 720;

/**
 * Reads a .docx. Throws `DOCX_NOT_WORD`, `DOCX_ENCRYPTED`, `DOCX_DAMAGED` and `DOCX_TOO_LARGE`; `fileName` is only named in them.
 * Parts that are missing, but for the document itself, are taken to say nothing.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<CheckedDocument> {
  return namingFile(fileName, async () => {
    const parts = await DocxParts.open(bytes);
    const main = await mainPart(parts);
    const related = await relationships(parts, main);
    const optional = async (type: string): Promise<XmlElement | undefined> => {
      const target = [...related.values()].find((one) => one.type.endsWith(`/${type}`))?.target;
      return target !== undefined && parts.has(target) ? parseXml(await parts.text(target)) : undefined;
    };
    const settings = await optional('settings');
    const theme = themeFonts(await optional('theme'), child(settings, 'w:themeFontLang')?.attributes['w:bidi']);
    const reader = new ParagraphReader({
      styles: readStyles(await optional('styles'), theme),
      theme,
      listIndent: listIndents(await optional('numbering')),
    });

    const root = reader.parse(await parts.text(main));
    const body = child(root, 'w:body');
    if (root.name !== 'w:document' || body === undefined) throw new UnreadableDocx('not-word');
    const paragraphs = reader.read(body);
    const margins = async (reference: XmlElement): Promise<CheckedMargin | null> => {
      const target = related.get(reference.attributes['r:id'] ?? '')?.target;
      if (target === undefined || !parts.has(target)) return null;
      const type = reference.attributes['w:type'];
      const on = type === 'first' || type === 'even' ? type : 'default';
      return { on, paragraphs: reader.read(reader.parse(await parts.text(target))) };
    };
    const pages: CheckedPage[] = [];
    for (const section of sectionsOf(body)) {
      const found = { heads: [] as CheckedMargin[], feet: [] as CheckedMargin[] };
      for (const element of section.children) {
        if (element.name !== 'w:headerReference' && element.name !== 'w:footerReference') continue;
        const margin = await margins(element);
        if (margin) found[element.name === 'w:headerReference' ? 'heads' : 'feet'].push(margin);
      }
      pages.push({ ...pageOf(section), ...inherited(found, pages.at(-1)) });
    }
    const defaultTab = length(childValue(settings, 'w:defaultTabStop')) ?? DEFAULT_TAB;
    return { pages, paragraphs, defaultTab };
  });
}

/** Every `w:sectPr`: those that end a section within the text, and the last. */
function sectionsOf(body: XmlElement): XmlElement[] {
  const within = body.children.flatMap((element) => {
    const section = child(child(element, 'w:pPr'), 'w:sectPr');
    return element.name === 'w:p' && section ? [section] : [];
  });
  const last = child(body, 'w:sectPr');
  return last ? [...within, last] : within;
}

function pageOf(section: XmlElement): Omit<CheckedPage, 'heads' | 'feet'> {
  const size = child(section, 'w:pgSz')?.attributes ?? {};
  const margin = child(section, 'w:pgMar')?.attributes ?? {};
  const twips = (name: string) => length(margin[`w:${name}`]) ?? 0;
  return {
    // Without a size Word takes Letter (ECMA-376 part 1, 17.6.13).
    width: length(size['w:w']) ?? 12240,
    height: length(size['w:h']) ?? 15840,
    margins: {
      top: twips('top'),
      right: twips('right'),
      bottom: twips('bottom'),
      left: twips('left'),
      header: twips('header'),
      footer: twips('footer'),
    },
    titlePage: childSwitch(section, 'w:titlePg') ?? false,
    pageNumbers: child(section, 'w:pgNumType')?.attributes['w:fmt'] ?? childValue(section, 'w:pgNumType') ?? 'decimal',
  };
}

type Margins = Pick<CheckedPage, 'heads' | 'feet'>;

/** A section without a head or foot of a kind goes on with that of the section before (17.10.1). */
function inherited(own: Margins, before: CheckedPage | undefined): Margins {
  const rest = (mine: readonly CheckedMargin[], theirs: readonly CheckedMargin[] = []) => [
    ...mine,
    ...theirs.filter(({ on }) => !mine.some((one) => one.on === on)),
  ];
  return { heads: rest(own.heads, before?.heads), feet: rest(own.feet, before?.feet) };
}
