import { settleLetter } from '../../shared/letter/derive.ts';
import type { Finding } from '../../shared/letter/finding.ts';
import type { LetterContext } from '../../shared/letter/kind.ts';
import type { Agency, Letter } from '../../shared/letter/model.ts';
import { printLetter } from '../../shared/letter/print.ts';
import type { Notice } from '../../shared/notices.ts';
import { writeLetterDocx } from '../docx/write/letter/letter.ts';
import type { Library } from '../library/library.ts';

/** A letter as a file, and what is to be said about either. */
interface WrittenLetter {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  /** For a name of the file: its kind and subject. */
  readonly title: string;
}

/** Writes a letter as the Word file that is shown, sent and kept. The same letter and context give the same bytes. */
export async function writeLetter(letter: Letter, context: LetterContext, library: Library): Promise<WrittenLetter> {
  const { value: printed, findings } = printLetter(letter, context);
  const { value: bytes, notices } = await writeLetterDocx(printed, { emblem: emblemOf(context.agency, library) });
  return { bytes, findings, notices: [...notices, ...estimatesIn(letter, context)], title: printed.title };
}

function emblemOf({ emblem }: Agency, library: Library) {
  if (emblem === null) return null;
  const png = emblem.png === undefined ? null : library.emblemFile({ hash: emblem.png });
  return { ...emblem, bytes: library.emblemFile(emblem), png };
}

/** Says so where the number of pages that was foreseen for the plan stands in the letter. */
function estimatesIn(letter: Letter, context: LetterContext): Notice[] {
  const count = context.plan?.pages ?? null;
  if (count === null || letter.enclosures !== null || settleLetter(letter, context).kind.layout !== 'letter') return [];
  const without = settleLetter(letter, { ...context, plan: { ...context.plan!, pages: null } });
  const says = JSON.stringify(settleLetter(letter, context).enclosures) !== JSON.stringify(without.enclosures);
  return says ? [{ code: 'PLAN_PAGES_ESTIMATED', details: { count } }] : [];
}
