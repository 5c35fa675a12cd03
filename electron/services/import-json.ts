import { AppError } from '../../shared/errors.ts';
import { type Proposal, SHOWN_OF_LINE } from '../../shared/import/proposal.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { normalizePlan } from '../../shared/plan/normalize.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { reasonDetails } from '../../shared/reasons.ts';
import type { Library } from '../library/library.ts';
import { partImages } from './plan-images.ts';

export function isPlanJson(fileName: string): boolean {
  return /\.json$/i.test(fileName);
}

/**
 * A plan that was exported as JSON, to look over: what stands beside its outline are its own headings, since nothing was guessed.
 * Pictures that it carries are stored, and swept again where nobody takes it in. Throws `PLAN_INVALID`, and what `partImages` does.
 */
export function proposeJson(
  { fileName, bytes, title }: { fileName: string; bytes: Uint8Array; title: string | undefined },
  library: Library,
): Proposal {
  const { content, keep } = partImages(readJson(fileName, bytes), library);
  const plan = normalizePlan(parsePlan(content));
  keep(plan);
  const named = title === undefined ? plan : normalizePlan({ ...plan, meta: { ...plan.meta, title: { text: title } } });
  return { plan: named, older: null, ...headingsOf(plan), repairs: [] };
}

function readJson(fileName: string, bytes: Uint8Array): unknown {
  try {
    // Editors on Windows put a byte order mark before what they save.
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = { th: 'ไม่ใช่แฟ้ม JSON ที่อ่านได้', en: 'not readable as JSON' };
    throw new AppError('PLAN_INVALID', { at: fileName, ...reasonDetails(reason) }, { cause });
  }
}

function headingsOf(plan: Plan): Pick<Proposal, 'origins' | 'source'> {
  const labels = numberSections(plan);
  const headings = plan.sections.map(({ id, title }, index) => {
    const label = labels.get(id) ?? '';
    const text = `${label} ${plainText(title, labels)}`.trim().slice(0, SHOWN_OF_LINE);
    return { id, label, source: { line: index + 1, text, doubts: [] } };
  });
  return {
    origins: Object.fromEntries(headings.map(({ id, label, source }) => [id, { line: source.line, label }])),
    source: headings.map(({ source }) => source),
  };
}
