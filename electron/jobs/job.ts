import type { MessagePort } from 'node:worker_threads';
import type { Repair } from '../../shared/check/finding.ts';
import type { ComparedState } from '../../shared/compare/compared.ts';
import type { ErrorCode, ErrorDetails, Language } from '../../shared/errors.ts';
import type { LetterKind } from '../../shared/letter/model.ts';
import type { PlanState } from '../../shared/letter/plan-facts.ts';
import type { Notice } from '../../shared/notices.ts';
import type { Id, Media, Plan } from '../../shared/plan/model.ts';
import type { ComparisonFormat, ExportFormat } from '../../shared/rpc/contract.ts';
import type { ImportOptions } from '../../shared/rpc/imports.ts';

/** Writes a plan as the bytes of a file. */
export interface ExportTask {
  readonly plan: Plan;
  readonly format: ExportFormat;
  /** `auto`: the word processor numbers; `text`: the labels are typed. Only DOCX knows the difference. */
  readonly numbers: 'auto' | 'text';
  /** The pictures of its figures by hash; a figure without one has lost it. */
  readonly images: ReadonlyMap<string, ExportImage>;
}

export interface ExportImage {
  readonly media: Media;
  readonly bytes: Uint8Array;
  /** An SVG file drawn as a PNG picture. */
  readonly png?: Uint8Array | undefined;
}

/** Compares two states and writes what differs as the bytes of a file. */
export interface ComparisonTask {
  readonly before: ComparedState;
  readonly after: ComparedState;
  /** Words that are never cut. */
  readonly terms: readonly string[];
  /** Why things were changed, by `changeKey`. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly format: ComparisonFormat;
  /** What text and HTML say around the words of the plan. */
  readonly language: Language;
  /** The pictures of the figures of both states by hash; only the redline shows them. */
  readonly images: ReadonlyMap<string, ExportImage>;
}

/** Writes a plan, or the chapter of a section, as a page of HTML to be printed. */
export interface PrintTask {
  readonly plan: Plan;
  readonly chapter: Id | undefined;
  readonly fontFaces: string;
  /** Files of the plan's pictures by their hash. */
  readonly images: ReadonlyMap<string, ExportImage>;
  /** The PDF that an earlier printing gave, by which the contents know their pages; null where there is none. */
  readonly printed: Uint8Array | null;
}

/** Reads a file into a proposed plan. */
export interface ImportTask {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly options: Partial<ImportOptions>;
}

/** Gives a plan the ids of the one before where the content is the same. */
export interface AdoptTask {
  readonly before: Plan;
  readonly plan: Plan;
}

/** Tells what a letter can know of a plan. */
export interface PlanFactsTask {
  readonly plan: Plan;
  readonly version: PlanState['version'];
  /** The older version that changes are told since. */
  readonly since: { readonly name: string; readonly plan: Plan } | null;
  /** Words that are never cut. */
  readonly terms: readonly string[];
}

/** Holds a Word file against the official format. */
export interface CheckTask {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly kind: LetterKind | undefined;
}

/** Makes the repairs in a Word file. */
export interface RepairTask {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly repairs: readonly Repair[];
}

/** What crosses the thread: a task and where its progress goes. */
export type Job =
  | { readonly type: 'export'; readonly task: ExportTask; readonly progress: MessagePort }
  | { readonly type: 'comparison'; readonly task: ComparisonTask; readonly progress: MessagePort }
  | { readonly type: 'print'; readonly task: PrintTask }
  | { readonly type: 'import'; readonly task: ImportTask; readonly progress: MessagePort }
  | { readonly type: 'adopt'; readonly task: AdoptTask }
  | { readonly type: 'plan-facts'; readonly task: PlanFactsTask }
  | { readonly type: 'check'; readonly task: CheckTask }
  | { readonly type: 'repair'; readonly task: RepairTask };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Outcome<T> {
  readonly value: T;
  readonly notices: readonly Notice[];
}

/** An `AppError` does not survive the way between threads, so it travels as a value; a bug is thrown and keeps its stack. */
export type Answer<T> =
  | { readonly ok: true; readonly outcome: Outcome<T> }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: ErrorDetails };
