import { compareVersions } from '../../shared/compare/compare.ts';
import type { Compared } from '../../shared/compare/compared.ts';
import type { ComparisonTask, Outcome } from './job.ts';

/** Progress is told in thousandths: the first half is comparing, the second writing. */
const WHOLE = 1000;
const HALF = WHOLE / 2;

/** Compares the two states and writes what differs in the format asked for. */
export async function writeComparison(
  { before, after, terms, reasons, format, language, images }: ComparisonTask,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<Uint8Array>> {
  const halfway = (start: number) => (done: number, total: number) => {
    onProgress(start + Math.floor((HALF * done) / Math.max(total, 1)), WHOLE);
  };
  const comparison = compareVersions(before.plan, after.plan, { terms, onProgress: halfway(0) });
  const compared: Compared = { before, after, comparison, reasons };
  switch (format) {
    case 'docx-redline': {
      const { writeRedlineDocx } = await import('../docx/write/redline/redline.ts');
      return await writeRedlineDocx(compared, { images, onProgress: halfway(HALF) });
    }
    case 'docx-table': {
      const { writeComparisonTableDocx } = await import('../docx/write/comparison-table/table.ts');
      return await writeComparisonTableDocx(compared, { onProgress: halfway(HALF) });
    }
    default: {
      const [write, { limitNotices }] = await Promise.all([writerOf(format), import('../docx/write/notices.ts')]);
      const value = new TextEncoder().encode(write(compared, language));
      onProgress(WHOLE, WHOLE);
      return { value, notices: limitNotices(comparison) };
    }
  }
}

async function writerOf(
  format: 'json' | 'text' | 'html',
): Promise<(compared: Compared, language: ComparisonTask['language']) => string> {
  switch (format) {
    case 'json':
      return (await import('../../shared/compare/report/json.ts')).comparisonJson;
    case 'text':
      return (await import('../../shared/compare/report/text.ts')).comparisonText;
    case 'html':
      return (await import('../../shared/compare/report/html.ts')).comparisonHtml;
  }
}
