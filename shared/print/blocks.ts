/** Blocks of a plan as markup, one function for each kind. */
import { type Content, element, type Markup } from '../html/markup.ts';
import type { Block, Figure, ListItem, Paragraph, Section, Table, TableCell, TableRow } from '../plan/model.ts';
import { gridOf } from '../plan/table/grid.ts';
import { inlines, labelMarkup, lineOf, type Printing, placeOf } from './inlines.ts';

export function headingMarkup({ id, level, title, startsPage }: Section, printing: Printing): Markup {
  const label = printing.labels.get(id) ?? '';
  const classes = ['heading', label === '' ? 'plain' : '', startsPage && level > 1 ? 'new-page' : ''];
  const attributes = { id: placeOf(id), class: classes.filter((name) => name !== '').join(' ') };
  // The label of a chapter stands in the line; the others hang.
  const written = labelMarkup(level === 1 && label !== '' ? `${label} ` : label);
  return element(`h${level}`, attributes, written, inlines(title, printing));
}

export function blockMarkup(block: Block, printing: Printing): Content {
  switch (block.type) {
    case 'paragraph':
      return paragraphMarkup(block, printing);
    case 'item':
      return itemMarkup(block, printing);
    case 'table':
      return tableMarkup(block, printing);
    case 'figure':
      return figureMarkup(block, printing);
  }
}

function paragraphMarkup({ id, align, indent, content }: Paragraph, printing: Printing): Markup {
  const attributes = { id: placeOf(id), class: 'paragraph', 'data-align': align, 'data-indent': indent };
  return element('p', attributes, lineOf(content, printing));
}

function itemMarkup({ id, depth, content }: ListItem, printing: Printing): Markup {
  const label = printing.labels.get(id) ?? '';
  const attributes = { id: placeOf(id), class: 'item', 'data-depth': String(depth) };
  return element('p', attributes, labelMarkup(label), inlines(content, printing));
}

/** Without words there is no caption. */
function captionMarkup({ id, content }: Table | Figure, name: string, printing: Printing): Content {
  if (content.length === 0) return [];
  const label = printing.labels.get(id) ?? '';
  return element('p', { class: name }, label === '' ? [] : [labelMarkup(label), ' '], inlines(content, printing));
}

/** The caption stands above; header rows come again on each page, unless a cell of theirs reaches down into the others. */
function tableMarkup(table: Table, printing: Printing): Markup {
  const { id, columns, rows, headerRows, totalsRow } = table;
  const reachesDown = gridOf(table).some(({ row, rowEnd }) => row < headerRows && rowEnd > headerRows);
  const heads = reachesDown ? 0 : headerRows;
  const all = columns.reduce((sum, width) => sum + width, 0);
  const percent = (width: number) => `width: ${Math.round((10_000 * width) / all) / 100}%`;
  const row = (one: TableRow, index: number) =>
    element(
      'tr',
      { class: totalsRow && index === rows.length - 1 ? 'totals' : '' },
      one.cells.map((cell) => cellMarkup(cell, index < headerRows, printing)),
    );
  const written = rows.map(row);
  return element(
    'div',
    { id: placeOf(id), class: 'table' },
    captionMarkup(table, 'caption above', printing),
    element(
      'table',
      {},
      element(
        'colgroup',
        {},
        columns.map((width) => element('col', { style: percent(width) })),
      ),
      heads > 0 ? element('thead', {}, written.slice(0, heads)) : [],
      element('tbody', {}, written.slice(heads)),
    ),
  );
}

function cellMarkup({ colSpan, rowSpan, vertical, blocks }: TableCell, heading: boolean, printing: Printing): Markup {
  const attributes = {
    colspan: colSpan > 1 ? String(colSpan) : '',
    rowspan: rowSpan > 1 ? String(rowSpan) : '',
    'data-vertical': vertical,
  };
  return element(
    heading ? 'th' : 'td',
    attributes,
    blocks.map((block) => blockMarkup(block, printing)),
  );
}

/** A picture that is not at hand is its words in a frame, so that nobody takes the page for whole. */
function figureMarkup(figure: Figure, printing: Printing): Markup {
  const { id, image, width, alt, pixels } = figure;
  const address = printing.images.get(image);
  const size = `width: ${width / 10}%; aspect-ratio: ${pixels.width} / ${pixels.height}`;
  const picture =
    address === undefined
      ? element('p', { class: 'missing', style: size }, alt.text)
      : element('img', { src: address, alt: alt.text, style: size });
  return element(
    'div',
    { id: placeOf(id), class: 'figure' },
    picture,
    captionMarkup(figure, 'caption below', printing),
  );
}
