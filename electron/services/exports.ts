import type { ComparedState } from '../../shared/compare/compared.ts';
import { draftName, versionName } from '../../shared/compare/report/state-name.ts';
import { AppError, type Language } from '../../shared/errors.ts';
import type { Id } from '../../shared/plan/model.ts';
import { printTitle } from '../../shared/print/plan-html.ts';
import { reasonDetails } from '../../shared/reasons.ts';
import type { ComparisonFormat, ExportEvent, ExportFormat } from '../../shared/rpc/contract.ts';
import type { Library } from '../library/library.ts';
import type { ServiceDependencies } from './dependencies.ts';
import { fileNameFor } from './file-name.ts';
import type { Implementer } from './implementer.ts';
import { DOCX } from './media-types.ts';
import { imagesOfPlan } from './plan-images.ts';
import { printPlan } from './print-plan.ts';
import { streamWork } from './stream-work.ts';

const TEXT = 'text/plain; charset=utf-8';
const JSON_TEXT = 'application/json';

const MEDIA_TYPES: Record<ExportFormat, string> = {
  docx: DOCX,
  txt: TEXT,
  md: 'text/markdown; charset=utf-8',
  json: JSON_TEXT,
};

const NO_SUCH_CHAPTER = {
  th: 'ไม่มีบทนี้ในแผนหรือฉบับที่เลือก เลือกบทจากโครงร่างแล้วลองอีกครั้ง',
  en: 'the plan or version has no such chapter; choose one of its outline and try again',
};

const COMPARISON_FILES: Record<ComparisonFormat, { extension: string; mediaType: string }> = {
  json: { extension: 'json', mediaType: JSON_TEXT },
  text: { extension: 'txt', mediaType: TEXT },
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8' },
  'docx-redline': { extension: 'docx', mediaType: DOCX },
  'docx-table': { extension: 'docx', mediaType: DOCX },
};

/** What stands behind the title in the name of a file about two states; the table is named apart from the redline of the same two. */
const COMPARED = {
  th: {
    redline: (before: string, after: string) => ` เทียบ ${before} กับ ${after}`,
    table: (before: string, after: string) => ` ตารางเปรียบเทียบ ${before} กับ ${after}`,
  },
  en: {
    redline: (before: string, after: string) => ` - ${before} against ${after}`,
    table: (before: string, after: string) => ` - table of ${before} against ${after}`,
  },
};

export function exportHandlers(os: Implementer, { library, jobs, shell }: ServiceDependencies) {
  const openPlan = (plan: Id, version: Id | undefined) =>
    version ? library.openVersion(plan, version) : library.openDraft(plan).plan;
  return {
    make: os.exports.make.handler(({ input, signal }) => {
      const { format, numbers } = input;
      const plan = openPlan(input.plan, input.version);
      return streamWork<ExportEvent>(async (tell, stopped) => {
        const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
        const images = imagesOfPlan(plan, library);
        const file = await jobs.exportPlan({ plan, format, numbers, images }, { onProgress, signal: stopped });
        tell({
          type: 'done',
          fileName: fileNameFor(plan.meta.title.text, format),
          mediaType: MEDIA_TYPES[format],
          bytes: Buffer.from(file.value).toString('base64'),
          notices: [...file.notices],
        });
      }, signal);
    }),
    pdf: os.exports.pdf.handler(({ input, signal }) => {
      const { printer } = shell;
      if (printer === undefined) throw new AppError('PDF_NEEDS_BROWSER');
      const { chapter } = input;
      const plan = openPlan(input.plan, input.version);
      if (chapter !== undefined && !plan.sections.some(({ id }) => id === chapter)) {
        throw new AppError('INPUT_INVALID', reasonDetails(NO_SUCH_CHAPTER));
      }
      return streamWork<ExportEvent>(async (tell, stopped) => {
        const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
        const images = imagesOfPlan(plan, library);
        const file = await printPlan({ plan, chapter, images, jobs, printer, onProgress, signal: stopped });
        tell({
          type: 'done',
          fileName: fileNameFor(plan.meta.title.text, 'pdf', chapter && ` ${printTitle(plan, chapter)}`),
          mediaType: 'application/pdf',
          bytes: Buffer.from(file).toString('base64'),
          notices: [],
        });
      }, signal);
    }),
    comparison: os.exports.comparison.handler(({ input, signal }) => {
      const { plan, format, language } = input;
      const before = openState(library, plan, input.before, language);
      const after = openState(library, plan, input.after, language);
      const { terms } = library.readSettings();
      const reasons = library.readReasons({ plan, before: input.before, after: input.after });
      return streamWork<ExportEvent>(async (tell, stopped) => {
        const onProgress = (done: number, total: number) => tell({ type: 'progress', done, total });
        const sections = [...before.plan.sections, ...after.plan.sections];
        const images = format === 'docx-redline' ? imagesOfPlan({ sections }, library) : new Map();
        const task = { before, after, terms, reasons, format, language, images };
        const file = await jobs.exportComparison(task, { onProgress, signal: stopped });
        const { extension, mediaType } = COMPARISON_FILES[format];
        const named = COMPARED[language][format === 'docx-table' ? 'table' : 'redline'](before.name, after.name);
        tell({
          type: 'done',
          fileName: fileNameFor(after.plan.meta.title.text, extension, named),
          mediaType,
          bytes: Buffer.from(file.value).toString('base64'),
          notices: [...file.notices],
        });
      }, signal);
    }),
  };
}

/** The draft, or a version by its id, as a report of it speaks. Throws `PLAN_NOT_FOUND` and `VERSION_NOT_FOUND`. */
function openState(library: Library, plan: Id, state: string, language: Language): ComparedState {
  if (state === 'draft') {
    const draft = library.openDraft(plan);
    const { author } = library.readSettings();
    return { plan: draft.plan, name: draftName(language), author, savedAt: draft.savedAt };
  }
  const version = library.listVersions(plan).find(({ id }) => id === state);
  if (version === undefined) throw new AppError('VERSION_NOT_FOUND', { version: state });
  return {
    plan: library.openVersion(plan, version.id),
    name: versionName(version, language),
    author: version.author,
    savedAt: version.createdAt,
  };
}
