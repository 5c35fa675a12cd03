/** The cover of two plans: details that changed, word by word. */
import { diffText } from '../../../../shared/compare/diff-text.ts';
import { asItIs } from '../../../../shared/compare/lines.ts';
import { termsOf } from '../../../../shared/compare/tokens.ts';
import type { Inline, Plan } from '../../../../shared/plan/model.ts';
import { type CoverLine, coverLines } from '../cover.ts';
import { run } from '../xml.ts';
import { withInsertionsAsTyped } from './adjoining.ts';
import { piecesInFile, type RedlineParagraph, withLastMarkKept } from './paragraphs.ts';
import { piecesXml, type Redlining } from './words.ts';

/** Steps that the words of one detail may take to compare: far more than any title needs. */
const MOST_WORK = 10_000_000;

/** A line that at least one of the covers has. */
interface Row {
  readonly before: readonly CoverLine[];
  readonly after: readonly CoverLine[];
}

export function redlineCoverXml(before: Plan, after: Plan, redlining: Redlining): string {
  const olds = coverLines(before);
  const rows = coverLines(after).map((line, index): Row => ({ before: there(olds[index]!), after: there(line) }));
  const agency = rows.at(-1)!;
  const above = rows.slice(0, -1).filter(isThere);
  const framed = isFramed(agency, above) ? [agency] : [];
  const inText = framed.length > 0 ? above : [...above, agency].filter(isThere);
  const paragraphsOf = (row: Row) => [coverParagraph(row, framed.includes(row), redlining)];
  const paragraphs = [
    // A mark that goes just before a frame takes more with it than it should (LibreOffice 7.4).
    ...withInsertionsAsTyped(
      isOnBothSides(inText) ? withLastMarkKept(inText, paragraphsOf) : inText.flatMap(paragraphsOf),
    ),
    ...framed.flatMap(paragraphsOf),
  ];
  return [...piecesInFile(paragraphs, redlining.revisions)].join('');
}

/**
 * An agency that is the same, under lines of which both sides have some or none. One that changed stands under the title instead
 * of at the foot: what is tracked inside of a frame is lost in LibreOffice 7.4, which then prints the old name and the new one as
 * if both were true.
 */
function isFramed({ before: [old], after: [now] }: Row, above: readonly Row[]): boolean {
  return old !== undefined && old.text === now?.text && (above.length === 0 || isOnBothSides(above));
}

function isOnBothSides(rows: readonly Row[]): boolean {
  return rows.some(({ before }) => before.length > 0) && rows.some(({ after }) => after.length > 0);
}

function there(line: CoverLine): CoverLine[] {
  return line.text === '' ? [] : [line];
}

function isThere({ before, after }: Row): boolean {
  return before.length > 0 || after.length > 0;
}

function coverParagraph({ before: [old], after: [now] }: Row, framed: boolean, redlining: Redlining): RedlineParagraph {
  const { deleted, inserted } = redlining.revisions;
  const propertiesOf = (line: CoverLine | undefined) =>
    line === undefined ? null : line.properties + (framed ? line.frame : '');
  const properties = { before: propertiesOf(old), after: propertiesOf(now) };
  if (now === undefined) return { ...properties, mark: 'deleted', runs: deleted(run(old!.text)) };
  if (old === undefined) return { ...properties, mark: 'inserted', runs: inserted(run(now.text)) };
  return { ...properties, mark: 'kept', runs: changedXml(old.text, now.text, redlining) };
}

function changedXml(before: string, after: string, redlining: Redlining): string {
  if (before === after) return run(after);
  const inlines = (text: string): Inline[] => [{ type: 'text', text }];
  const { pieces } = diffText([inlines(before)], [inlines(after)], {
    terms: termsOf([]),
    rename: asItIs,
    work: { left: MOST_WORK },
  });
  return piecesXml(pieces, redlining);
}
