/** A painted line as React draws it: its number, its words, and how each stretch of them differs. */
import { createElement, Fragment, type ReactNode } from 'react';
import type { Invisible } from '../../shared/compare/changes.ts';
import { noteText } from '../../shared/compare/report/stretches.ts';
import type { Inline, Mark } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { referenceLabel } from '../../shared/plan/references.ts';
import { useSpeech } from '../text/speak.ts';
import type { LaidOut } from './laid-out.ts';
import classes from './page.module.css';
import { noteEdge, type PaintedLine, type Stretch } from './painted.ts';
import { Picture } from './picture.tsx';

const TAGS: Readonly<Record<Mark, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  sup: 'sup',
  sub: 'sub',
};

interface LineProps {
  readonly laid: LaidOut;
  readonly painted: PaintedLine;
  /** Whether references that print another number than before are marked. */
  readonly markNumbers: boolean;
}

export function PageLine({ laid, painted, markNumbers }: LineProps) {
  const { line, look, stretches } = painted;
  const tag = line.type === 'heading' ? `h${line.level}` : 'p';
  const data: Readonly<Record<string, string | number>> =
    line.type === 'heading'
      ? { 'data-level': line.level }
      : line.type === 'item'
        ? { 'data-list': line.kind, 'data-depth': line.depth }
        : line.type === 'paragraph'
          ? { 'data-align': line.align, 'data-indent': line.indent }
          : {};
  const isEmpty = stretches.every(({ op, content }) => content.length === 0 && op === 'same');
  const said = { className: classes.line, 'data-type': line.type, 'data-look': look, 'data-line': line.id, ...data };
  // What has another grid or picture has its own words still.
  const isWhole = line.type === 'table' || line.type === 'figure';
  const wordLook = isWhole && look === 'reshaped' ? 'same' : look;
  const words = stretches.map((stretch, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches are never rearranged
    <StretchWords key={at} laid={laid} stretch={stretch} look={wordLook} markNumbers={markNumbers} />
  ));
  if (line.type === 'figure') {
    return (
      <figure {...said}>
        <Picture figure={line} look={look} caption={plainText(line.content, laid[painted.side].labels)} />
        {!isEmpty && (
          <figcaption>
            <LineLabel painted={painted} />
            {words}
          </figcaption>
        )}
      </figure>
    );
  }
  // A table without a caption has no line for it.
  const empty = line.type === 'table' ? null : <br />;
  return createElement(tag, said, <LineLabel painted={painted} />, isEmpty ? empty : words);
}

function LineLabel({ painted: { line, label } }: { painted: PaintedLine }) {
  const { before, after, changed } = label;
  if (line.type === 'paragraph' || (!before && !after)) return null;
  return (
    <span className={classes.label} data-changed={changed || undefined}>
      {before && after ? (
        <>
          <del className={classes.oldLabel}>{before}</del> {after}
        </>
      ) : (
        after || before
      )}
    </span>
  );
}

interface StretchProps {
  readonly laid: LaidOut;
  readonly stretch: Stretch;
  readonly look: PaintedLine['look'];
  readonly markNumbers: boolean;
}

function StretchWords({ laid, stretch, look, markNumbers }: StretchProps): ReactNode {
  const { t } = useSpeech();
  const { op, side, content } = stretch;
  if (op === 'cut' || op === 'join') {
    return (
      <span className={classes.seam} title={t(`compare.seam.${op}`)}>
        ¶ <span className={classes.seamWord}>{t(`compare.seam.${op}`)}</span>
      </span>
    );
  }
  if (op === 'noteStart' || op === 'noteEnd') {
    return <span className={classes.noteEdge}>{noteEdge(stretch, laid)}</span>;
  }
  const words = content.map((inline, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: inlines are never rearranged
    <Fragment key={at}>{drawInline(inline, laid, side, markNumbers)}</Fragment>
  ));
  if (op === 'respelt') return <Respelt why={stretch.why!}>{words}</Respelt>;
  if (op === 'formatted') {
    return (
      <span className={classes.formatted} title={t('compare.formattedHint')}>
        {words}
      </span>
    );
  }
  if (op === 'deleted' || look === 'deleted') return <del className={classes.deleted}>{words}</del>;
  if (op === 'inserted' || look === 'inserted') return <ins className={classes.inserted}>{words}</ins>;
  if (look === 'moved-away' || look === 'moved-here') return <span className={classes[look]}>{words}</span>;
  return look === 'reshaped' ? <span className={classes.formatted}>{words}</span> : words;
}

/** What looks the same and is not is named beside it. */
function Respelt({ why, children }: { why: Invisible; children: ReactNode }) {
  const { t } = useSpeech();
  return (
    <span className={classes.respelt} title={t(`compare.invisible.${why}`)}>
      {children}
      <small>{t(`compare.invisible.${why}`)}</small>
    </span>
  );
}

function drawInline(inline: Inline, laid: LaidOut, side: Stretch['side'], markNumbers: boolean): ReactNode {
  if (inline.type === 'break') return <br />;
  if (inline.type === 'reference') {
    const { label, broken } = referenceLabel(inline, laid[side].labels);
    const { labels } = laid[side === 'before' ? 'after' : 'before'];
    const renumbered = markNumbers && labels.has(inline.target) && referenceLabel(inline, labels).label !== label;
    return (
      <span className={classes.reference} data-broken={broken || undefined} data-changed={renumbered || undefined}>
        {label}
      </span>
    );
  }
  if (inline.type === 'footnote') {
    return <span className={classes.note}>{noteText(inline, laid[side].labels)}</span>;
  }
  return (inline.marks ?? []).reduce<ReactNode>((inner, mark) => createElement(TAGS[mark], null, inner), inline.text);
}
