/** The styles of the document, as the docx package takes them. */
import { AlignmentType, type IStylesOptions, LineRuleType, UnderlineType } from 'docx';
import { FONT, SIZE } from '../measures.ts';
import { SIZES, STATE_NAMES } from './measures.ts';

const BLACK = '000000';
/** What we say beside the words of the plan. */
const GREY = '595959';
/** Dark enough to print as black: colour helps on a screen, and nothing rests on it. */
const INSERTED = '1F3864';
const DELETED = '9C0006';

const font = { ascii: FONT, hAnsi: FONT, eastAsia: FONT, cs: FONT };

/** Each annex begins on a new page. */
const ANNEX_TITLE = {
  alignment: AlignmentType.CENTER,
  keepNext: true,
  pageBreakBefore: true,
  outlineLevel: 0,
  spacing: { after: 120 },
};

/** docx writes w:szCs and w:bCs along with w:sz and w:b. */
export const TABLE_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font, size: SIZE.body, language: { value: 'th-TH', eastAsia: 'en-US', bidirectional: 'th-TH' } },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    title: {
      quickFormat: true,
      run: { bold: true, size: SIZES.title, color: BLACK },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    heading1: {
      quickFormat: true,
      run: { bold: true, size: SIZES.plan, color: BLACK },
      paragraph: ANNEX_TITLE,
    },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { bold: true, size: SIZES.plan },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: 'ComparedState',
      name: 'Compared State',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: STATE_NAMES, hanging: STATE_NAMES },
      },
    },
    {
      id: 'ComparedLead',
      name: 'Compared Lead',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 120, after: 120 } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER } },
    cell('Header', { bold: true, keepNext: true, alignment: AlignmentType.CENTER }),
    cell('Chapter', { bold: true, keepNext: true }),
    cell('Number', { alignment: AlignmentType.CENTER }),
    cell('Heading', { bold: true }),
    cell('Text', { spacing: { after: 40 } }),
    cell('Note', { size: SIZES.note, color: GREY }),
    cell('Brief', { size: SIZES.note, color: GREY, keepNext: true }),
  ],
  characterStyles: [
    character('InsertedText', 'Inserted Text', { underline: { type: UnderlineType.SINGLE }, color: INSERTED }),
    character('DeletedText', 'Deleted Text', { strike: true, color: DELETED }),
    character('PlaceText', 'Place Text', { bold: true }),
    character('SaidText', 'Said Text', { color: GREY }),
  ],
};

interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly keepNext?: boolean;
  readonly spacing?: { readonly after: number };
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** The style of a kind of paragraph inside the tables. */
function cell(name: string, { size = SIZES.table, bold, color, ...paragraph }: CellStyle) {
  return {
    id: `Compared${name}`,
    name: `Compared ${name}`,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size, ...(bold ? { bold } : {}), ...(color === undefined ? {} : { color }) },
    paragraph,
  };
}

function character<Run>(id: string, name: string, run: Run) {
  return { id, name, quickFormat: true, run };
}
