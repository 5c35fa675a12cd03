/** Other words in the place of what was found. */
import { contentText, sliceContent } from '../plan/content.ts';
import type { Id, Inline, Mark, Section, TextRun } from '../plan/model.ts';
import { normalizeInlines } from '../plan/normalize.ts';
import type { Step } from '../plan/steps/step.ts';
import { normalizeText } from '../thai/text.ts';
import { changeLines } from './lines.ts';
import type { Match } from './matcher.ts';
import type { FindQuery } from './query.ts';

/** New words for [from, to) of a line's `contentText`, where `found` stands now. */
export interface Replacement {
  readonly section: Id;
  readonly line: Id;
  readonly alt?: true;
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly text: string;
}

/**
 * The words that take the place of a match: `template` as typed, its text normalised; for a pattern `$1` and `$<name>` are what
 * the brackets hold, `$&` is all that was found and `$$` a dollar sign.
 */
export function replacementText(template: string, query: FindQuery, found: string, match: Match): string {
  if (!query.pattern) return normalizeText(template);
  const { groups = {} } = match;
  const filled = template.replace(/\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g, (sign, number?: string, name?: string) => {
    if (sign === '$$') return '$';
    if (sign === '$&') return found;
    const key = name ?? String(Number(number));
    return Object.hasOwn(groups, key) ? groups[key]! : sign;
  });
  return normalizeText(filled);
}

/** Whether words begin with a mark that would stand on the letter before them: สระ or วรรณยุกต์ without a consonant. */
export function beginsWithMark(text: string): boolean {
  return /^[\p{M}\u0E33]/u.test(text);
}

/**
 * The line with the replacements made, `null` where one of them does not find its words any more. New words have the marks of
 * the first character they replace; all else, references and footnotes with it, keeps its place.
 */
export function replaceInLine(
  content: readonly Inline[],
  replacements: readonly Pick<Replacement, 'from' | 'to' | 'found' | 'text'>[],
): readonly Inline[] | null {
  const text = contentText(content);
  const inOrder = [...replacements].sort((a, b) => a.from - b.from);
  const made: Inline[] = [];
  let done = 0;
  for (const { from, to, found, text: words } of inOrder) {
    if (from < done || text.slice(from, to) !== found || found.includes('\uFFFC')) return null;
    made.push(...sliceContent(content, done, from));
    if (words === found) made.push(...sliceContent(content, from, to));
    else if (words !== '') made.push(run(words, marksAt(content, from)));
    done = to;
  }
  made.push(...sliceContent(content, done, text.length));
  return normalizeInlines(made);
}

function run(text: string, marks: readonly Mark[] | undefined): TextRun {
  return marks === undefined ? { type: 'text', text } : { type: 'text', text, marks };
}

function marksAt(content: readonly Inline[], offset: number): readonly Mark[] | undefined {
  const [first] = sliceContent(content, offset, offset + 1);
  return first?.type === 'text' ? first.marks : undefined;
}

/**
 * The one step that makes the replacements, null where nothing comes of them, and how many are made. One that does not find its
 * words any more is left out, with those of its line. Sections that it does not touch keep their identity.
 */
export function replacementStep(
  sections: readonly Section[],
  replacements: readonly Replacement[],
): { readonly step: Step | null; readonly made: number } {
  const byLine = Map.groupBy(replacements, ({ section, line, alt }) => `${section} ${line} ${alt}`);
  const touched = new Set(replacements.map(({ section }) => section));
  let made = 0;
  const changed = sections.map((section) => {
    if (!touched.has(section.id)) return section;
    return changeLines(section, ({ id, alt, content }) => {
      const wanted = byLine.get(`${section.id} ${id} ${alt}`);
      const replaced = wanted === undefined ? null : replaceInLine(content, wanted);
      if (replaced === null) return content;
      made += wanted!.length;
      return sameWords(replaced, content) ? content : replaced;
    });
  });
  const isOther = (section: Section, index: number) => section !== sections[index];
  const first = changed.findIndex(isOther);
  if (first < 0) return { step: null, made };
  const end = changed.findLastIndex(isOther) + 1;
  const remove = sections.slice(first, end).map(({ id }) => id);
  return { step: { type: 'replaceSections', remove, sections: changed.slice(first, end), before: null }, made };
}

function sameWords(a: readonly Inline[], b: readonly Inline[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
