/** The tables of a Word file as a reader sees them. Knows nothing of how they are written. */
import { strFromU8, unzipSync } from 'fflate';
import { descendants, parseXml } from './docx-reader.ts';

type XmlElement = ReturnType<typeof parseXml>;

export interface TableRun {
  readonly text: string;
  /** The id of its character style, '' for none. */
  readonly style: string;
  readonly properties: readonly string[];
}

export interface TableParagraph {
  readonly style: string;
  readonly runs: readonly TableRun[];
}

export interface TableCell {
  readonly width: number;
  readonly span: number;
  readonly paragraphs: readonly TableParagraph[];
}

export interface TableRow {
  readonly isHeader: boolean;
  readonly isWhole: boolean;
  readonly cells: readonly TableCell[];
}

export interface WordTable {
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
}

/** The tables of the text, in order. */
export function readTables(bytes: Uint8Array): WordTable[] {
  const document = parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!));
  return [...descendants(document, 'w:tbl')].map((table) => ({
    columns: [...descendants(table, 'w:gridCol')].map(({ attributes }) => Number(attributes['w:w'])),
    rows: [...descendants(table, 'w:tr')].map(readRow),
  }));
}

/** Paragraphs outside tables, in order. */
export function readTextOutside(bytes: Uint8Array): TableParagraph[] {
  const document = parseXml(strFromU8(unzipSync(bytes)['word/document.xml']!));
  const [body] = [...descendants(document, 'w:body')];
  return body!.children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'w:p' ? [readParagraph(child)] : [],
  );
}

function readRow(row: XmlElement): TableRow {
  const has = (name: string) => [...descendants(row, name)].length > 0;
  return {
    isHeader: has('w:tblHeader'),
    isWhole: has('w:cantSplit'),
    cells: [...descendants(row, 'w:tc')].map((cell) => ({
      width: Number(attributeOf(cell, 'w:tcW', 'w:w')),
      span: Number(attributeOf(cell, 'w:gridSpan') || 1),
      paragraphs: [...descendants(cell, 'w:p')].map(readParagraph),
    })),
  };
}

function readParagraph(paragraph: XmlElement): TableParagraph {
  const runs = [...descendants(paragraph, 'w:r')].map((run) => ({
    text: run.children.map((child) => (typeof child === 'string' ? '' : textOf(child))).join(''),
    style: attributeOf(run, 'w:rStyle'),
    properties: [...descendants(run, 'w:rPr')].flatMap(({ children }) =>
      children.flatMap((child) => (typeof child === 'string' ? [] : [child.name])),
    ),
  }));
  return { style: attributeOf(paragraph, 'w:pStyle'), runs };
}

function attributeOf(parent: XmlElement, name: string, attribute = 'w:val'): string {
  const [found] = [...descendants(parent, name)];
  return found?.attributes[attribute] ?? '';
}

function textOf({ name, children }: XmlElement): string {
  if (name === 'w:t') return children.join('');
  if (name === 'w:tab') return '\t';
  return name === 'w:br' ? '\n' : '';
}
