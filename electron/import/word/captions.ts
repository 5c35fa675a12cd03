/** Captions: the line over a table or under a figure, with its number taken off. */
import type { SourceParagraph } from '../../../shared/import/source.ts';
import { contentText, sliceContent } from '../../../shared/plan/content.ts';
import type { CaptionScheme, Inline } from '../../../shared/plan/model.ts';
import { DEFAULT_CAPTIONS } from '../../../shared/plan/scheme.ts';
import { type Prepared, trimmed } from './prepare.ts';

export type Captioned = 'table' | 'figure';

export interface Caption {
  readonly source: SourceParagraph;
  /** `ตารางที่ ๑`, as it stands there; '' where it has no number. */
  readonly label: string;
  /** The words after the number. */
  readonly content: readonly Inline[];
}

const NUMBER = '([0-9๐-๙]+(?:[.\\-–][0-9๐-๙]+)*)';
const LABELS: Readonly<Record<Captioned, RegExp>> = {
  table: new RegExp(`^(ตารางที่|ตาราง|table) *${NUMBER} *[.:–-]? *`, 'i'),
  figure: new RegExp(
    `^(ภาพที่|รูปที่|รูปภาพที่|แผนภาพที่|แผนภูมิที่|แผนผังที่|ภาพประกอบที่|ภาพ|รูป|figure|fig\\.|chart|diagram) *${NUMBER} *[.:–-]? *`,
    'i',
  ),
};
const STYLE = /^(?:caption|คำอธิบายภาพ|ป้ายคำอธิบาย|คำบรรยาย|table|figure|illustration|drawing)$/;
/** A caption is no longer than this; in UTF-16 units. */
const LONGEST = 300;

/** The caption a paragraph is; null for any other, and for one of the other kind. */
export function captionOf({ source, content }: Prepared, of: Captioned): Caption | null {
  const words = trimmed(content);
  const text = contentText(words).replaceAll('\t', ' ');
  if (text === '' || text.length > LONGEST || source.heading !== null || source.label !== null) return null;
  const label = LABELS[of].exec(text);
  const other = LABELS[of === 'table' ? 'figure' : 'table'].test(text);
  const counted = source.content.some(({ type }) => type === 'counter');
  if (label === null) {
    const said = STYLE.test(source.style) || counted;
    return said && !other ? { source, label: '', content: words } : null;
  }
  // A sentence may begin with ตารางที่ ๑ แสดง…: only a style, a field, or a short line makes it a caption.
  const sure = STYLE.test(source.style) || counted || text.length < 150;
  return sure
    ? { source, label: label[0].trim(), content: trimmed(sliceContent(words, label[0].length, text.length)) }
    : null;
}

/** How captions of a document are numbered, by most of them. */
export function captionScheme(captions: readonly { readonly of: Captioned; readonly label: string }[]): CaptionScheme {
  const labelled = captions.filter(({ label }) => label !== '');
  const byChapter = labelled.filter(({ label }) => /[0-9๐-๙][.\-–][0-9๐-๙]/.test(label)).length;
  const word = (of: Captioned) => {
    const first = labelled.find((caption) => caption.of === of);
    const name = first && LABELS[of].exec(first.label)?.[1];
    return name === undefined ? DEFAULT_CAPTIONS[of] : `${name} %1`;
  };
  return { by: byChapter * 2 > labelled.length ? 'chapter' : 'plan', table: word('table'), figure: word('figure') };
}
