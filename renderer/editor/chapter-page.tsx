import { createElement, type ReactNode } from 'react';
import type { Inline, Mark, Section } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import { linesOfChapter, type WrittenLine } from './adapter/to-lexical.ts';
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

/** One line of a page. */
export function PageLine({ written: { line, content }, labels }: { written: WrittenLine; labels: Labels }): ReactNode {
  const { kind, id, ...look } = line;
  const tag = line.kind === 'heading' ? `h${line.level}` : 'p';
  const shown = ['level', 'list', 'depth', 'align', 'indent'].filter((name) => name in look);
  const data = Object.fromEntries(shown.map((name) => [`data-${name}`, look[name as keyof typeof look]]));
  const label = labels.get(id) || undefined;
  return createElement(
    tag,
    { className: `line line-${kind}`, 'data-line': id, 'data-label': label, ...data },
    ...(content.length === 0 ? [<br key="empty" />] : content.map((inline) => pageInline(inline, labels))),
  );
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
    return <sup>{labels.get(inline.id)}</sup>;
  }
  return (inline.marks ?? []).reduce<ReactNode>((inner, mark) => createElement(TAGS[mark], null, inner), inline.text);
}
