import { createElement, Fragment, type ReactNode } from 'react';
import type { Inline, Mark, Section } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import { usePictureAddress } from '../pictures/use-pictures.tsx';
import { isTable, linesOfChapter, type Written, type WrittenLine, type WrittenTable } from './adapter/to-lexical.ts';
import { type FigureLine, type Line, lineOf } from './nodes/line.ts';
import { rowLook } from './nodes/table-nodes.ts';
import './page.css';

/** Sections as the page shows them, to be read only: the same look as the editor's, without an editor. Guidance is not shown. */
export function ChapterPage({ sections, labels }: { sections: readonly Section[]; labels: Labels }): ReactNode {
  const lines = linesOfChapter(sections).filter(({ line }) => line.id !== '');
  return (
    <div className="chapter-page" lang="th">
      {lines.map((written) => (
        <PageLine key={written.line.id} written={written} labels={labels} />
      ))}
    </div>
  );
}

/** One line of a page, or a table. */
export function PageLine({ written, labels }: { written: Written; labels: Labels }): ReactNode {
  if (isTable(written)) return <PageTable written={written} labels={labels} />;
  const { line, content } = written;
  return line.kind === 'figure' ? (
    <PageFigure line={line} content={content} labels={labels} />
  ) : (
    textLine(written, labels)
  );
}

function textLine({ line, content }: WrittenLine, labels: Labels): ReactNode {
  const { kind, id, ...look } = line;
  const tag = line.kind === 'heading' ? `h${line.level}` : line.kind === 'caption' ? 'caption' : 'p';
  const shown = ['level', 'list', 'depth', 'align', 'indent'].filter((name) => name in look);
  const data = Object.fromEntries(shown.map((name) => [`data-${name}`, look[name as keyof typeof look]]));
  const label = labels.get(id) || undefined;
  return createElement(
    tag,
    { key: id, className: `line line-${kind}`, 'data-line': id, 'data-label': label, ...data },
    ...(content.length === 0 ? [<br key="empty" />] : content.map((inline) => pageInline(inline, labels))),
  );
}

interface PageFigureProps {
  readonly line: FigureLine;
  readonly content: readonly Inline[];
  readonly labels: Labels;
}

/** A picture as the editor shows it; one without a caption has no line for it. */
function PageFigure({ line, content, labels }: PageFigureProps): ReactNode {
  const address = usePictureAddress(line.image);
  const { width, height } = line.pixels;
  return (
    <figure className="line line-figure" data-line={line.id}>
      <div className="figure-frame">
        <span className="figure-picture" style={{ width: `${line.width / 10}%` }}>
          <img
            className={address === null ? 'figure-lost' : undefined}
            src={address ?? undefined}
            alt={line.alt.text || plainText(content, labels)}
            style={{ aspectRatio: `${width} / ${height}` }}
          />
        </span>
      </div>
      {content.length > 0 &&
        createElement(
          'figcaption',
          { 'data-label': labels.get(line.id) || undefined },
          ...content.map((inline) => pageInline(inline, labels)),
        )}
    </figure>
  );
}

/** A table as the editor shows it; one without a caption has no line for it. */
function PageTable({ written: { line, content }, labels }: { written: WrittenTable; labels: Labels }): ReactNode {
  const { id, columns, rows, headerRows } = line;
  const whole = columns.reduce((sum, width) => sum + width, 0);
  return (
    <div className="table-frame" data-rows={rows.length}>
      <table>
        {content.length > 0 && textLine({ line: { kind: 'caption', id }, content }, labels)}
        {createElement(
          'colgroup',
          null,
          ...columns.map((width) => createElement('col', { style: { width: `${(width / whole) * 100}%` } })),
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} className={rowLook(index, line)}>
              {row.cells.map(({ id: cell, colSpan, rowSpan, vertical, blocks }) =>
                createElement(
                  index < headerRows ? 'th' : 'td',
                  { key: cell, colSpan, rowSpan, 'data-vertical': vertical },
                  blocks.map((block) => textLine({ line: lineOf(block) as Line, content: block.content }, labels)),
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Words as the page shows them, without a line of their own. */
export function PageWords({ content, labels }: { content: readonly Inline[]; labels: Labels }): ReactNode {
  return createElement(Fragment, null, ...content.map((inline) => pageInline(inline, labels)));
}

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
};

function pageInline(inline: Inline, labels: Labels): ReactNode {
  if (inline.type === 'break') {
    return <br />;
  }
  if (inline.type === 'reference') {
    const { label, broken } = referenceLabel(inline, labels);
    return <span className={broken ? 'reference reference-broken' : 'reference'} data-label={label} />;
  }
  if (inline.type === 'footnote') {
    return <span className="footnote" data-label={labels.get(inline.id)} title={plainText(inline.content, labels)} />;
  }
  return (inline.marks ?? []).reduce<ReactNode>((inner, mark) => createElement(TAGS[mark], null, inner), inline.text);
}
