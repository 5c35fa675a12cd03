/** Captions of a file of our own: their style says that they are, their counter or label of what. */
import { contentText, sliceContent } from '../../../shared/plan/content.ts';
import type { Scheme } from '../../../shared/plan/model.ts';
import { captionsOf } from '../../../shared/plan/scheme.ts';
import { normalizeText } from '../../../shared/thai/text.ts';
import { type Caption, type Captioned, captionOf } from './captions.ts';
import { CAPTION, type Prepared } from './prepare.ts';

/** The number of a chapter, as digits or letters, and the own number. */
const NUMBER = '(?:(?:[ก-ฮ]+|[0-9๐-๙]+)-)?[0-9๐-๙]+';

/** Gives what reads the caption of a table or figure off a paragraph; null for any other. Nothing but the label is taken off. */
export function ownCaptions(scheme: Scheme): (prepared: Prepared, of: Captioned) => Caption | null {
  const { table, figure } = captionsOf(scheme);
  const labels = { table: labelPattern(table), figure: labelPattern(figure) };
  return (prepared, of) => {
    const { source, content } = prepared;
    if (source.style !== CAPTION) return null;
    const text = contentText(content);
    const label = labels[of].exec(text)?.[0];
    const said = seriesOf(prepared) ?? kindOf(labels, text, source.align);
    if (said !== null && said !== of) return null;
    // Typed or changed in Word since.
    if (label === undefined) return captionOf(prepared, of);
    const space = text[label.length] === ' ' ? 1 : 0;
    return { source, label, content: sliceContent(content, label.length + space, text.length) };
  };
}

function labelPattern(pattern: string): RegExp {
  const [before = '', after = ''] = pattern
    .split('%1')
    .map((words) => normalizeText(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${before}${NUMBER}${after}(?= |$)`);
}

/** By what is counted there; null where nothing is, or something else. */
function seriesOf({ source }: Prepared): Captioned | null {
  const counter = source.content.find((inline) => inline.type === 'counter');
  const series = counter?.series.toLowerCase();
  return series === 'table' || series === 'figure' ? series : null;
}

/** By the label; where both are written alike, that of a figure stands in the middle. Null where neither stands there. */
function kindOf(labels: Readonly<Record<Captioned, RegExp>>, text: string, align: string): Captioned | null {
  const [table, figure] = [labels.table.test(text), labels.figure.test(text)];
  if (table && figure) return align === 'center' ? 'figure' : 'table';
  return table ? 'table' : figure ? 'figure' : null;
}
