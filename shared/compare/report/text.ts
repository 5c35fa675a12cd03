/** A comparison as plain text, for a terminal or a letter: what a person reads first, then a line for each change. */
import type { Language } from '../../errors.ts';
import type { ChangeKind } from '../changes.ts';
import type { Compared, ComparedState } from '../compared.ts';
import { type Renumbering, type Summary, summarize } from '../summary.ts';
import { between, ending, opening } from './excerpt.ts';
import { printedMoment } from './state-name.ts';
import { type Stretch, wordsOf } from './stretches.ts';
import { type Telling, type Told, tell } from './told.ts';
import { WORDING, type Wording } from './wording.ts';

/** Pairs of numbers on one line of the renumbering map. */
const PAIRS_A_LINE = 6;

/**
 * What differs, in words: how many changes of each kind, a word on each chapter, the renumbering map, changed figures, then one
 * line a change under its chapter. Deleted words stand as `[-…-]`, inserted ones as `{+…+}`, with a few unchanged words beside
 * them. Says where work was left out. Ends with a line end.
 */
export function comparisonText(compared: Compared, language: Language): string {
  const words = WORDING[language];
  const { before, after, comparison } = compared;
  const summary = summarize(comparison, before.plan, after.plan);
  const telling = tell(compared, words);
  const parts = [
    [
      `${words.title} ${oneLine(after.plan.meta.title.text)}`.trimEnd(),
      `${words.before}: ${stateText(before, words, language)}`,
      `${words.after}: ${stateText(after, words, language)}`,
      ...comparison.limits.map(words.limit),
    ],
    comparison.changes.length === 0 ? [words.same] : countLines(summary, comparison.changes.length, words),
    under(
      words.chapters,
      summary.chapters.map(({ heading, text }) => `${heading}: ${text}`),
    ),
    under(words.renumbering, renumberingLines(summary.renumbering, words)),
    under(words.figures, figureLines(summary, telling, words)),
    under(words.changes, changeLines(telling, words)),
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Lines under a title, two spaces in; nothing when there are none. */
function under(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function stateText({ name, author, savedAt }: ComparedState, words: Wording, language: Language): string {
  const by = author === '' ? '' : ` · ${words.by} ${author}`;
  return oneLine(`${name}${by} · ${words.at} ${printedMoment(savedAt, language)}`);
}

function countLines({ counts }: Summary, total: number, words: Wording): string[] {
  const kinds = Object.entries(counts) as [ChangeKind, number][];
  return under(
    `${words.summary}: ${words.changes} ${words.count(total)}`,
    kinds.map(([kind, count]) => `${words.kind(kind)} ${words.count(count)}`),
  );
}

function renumberingLines(renumbering: readonly Renumbering[], { none }: Wording): string[] {
  const pairs = renumbering.map(({ before, after }) => `${before || none} → ${after || none}`);
  const lines: string[] = [];
  for (let start = 0; start < pairs.length; start += PAIRS_A_LINE) {
    lines.push(pairs.slice(start, start + PAIRS_A_LINE).join(' · '));
  }
  return lines;
}

function figureLines({ figures }: Summary, { after: side }: Telling, words: Wording): string[] {
  return figures.map(({ kind, before, after, at }) => {
    const place = at === undefined ? words.details : `${side.heading(at.after.section)} ${side.within(at.after)}`;
    const pair = `${before?.text ?? words.none} → ${after?.text ?? words.none}`;
    const name = words.figureKind(kind);
    // ร้อยละ is the name of the kind and the first word of what is of it.
    const named = pair.startsWith(name) ? pair : `${name} ${pair}`;
    return oneLine(`${named} (${place.trimEnd()}): ${(after ?? before)!.sentence}`);
  });
}

function changeLines({ details, chapters }: Telling, words: Wording): string[] {
  return [
    ...details.map((told) => changeLine(told, words)),
    ...chapters.flatMap(({ heading, gone, changes }) =>
      under(
        gone ? `${heading} (${words.gone})` : heading,
        changes.map((told) => changeLine(told, words)),
      ),
    ),
  ];
}

function changeLine({ kind, of, section, place, lines, notes, reason }: Told, words: Wording): string {
  const where = of === 'block' ? `${section} ${place}` : place;
  const said = lines[0] === undefined ? '' : stretchText(lines[0].stretches);
  const start = [of === 'plan' ? '' : words.kind(kind), where].filter((part) => part !== '').join(' ');
  const sentence = said === '' ? start : `${start}: ${said}`;
  const noted = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  const why = reason === '' ? '' : ` ${words.reason}: ${reason}`;
  return oneLine(sentence + noted + why);
}

function stretchText(stretches: readonly Stretch[]): string {
  return stretches.map((stretch, index) => markedText(stretch, index, stretches.length)).join('');
}

function markedText(stretch: Stretch, index: number, count: number): string {
  if (!('runs' in stretch)) return stretch.op === 'cut' ? '{+¶+}' : '[-¶-]';
  const text = wordsOf(stretch.runs);
  if (stretch.op === 'deleted') return `[-${text}-]`;
  if (stretch.op === 'inserted') return `{+${text}+}`;
  if (stretch.op === 'formatted') return text;
  if (index === count - 1) return opening(text);
  return index === 0 ? ending(text) : between(text);
}

/** What a person typed may hold line ends and control characters; a terminal must not obey those. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
