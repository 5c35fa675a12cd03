/** Redlines of two plans for tests, and what must hold of each. */
import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { writeRedlineDocx } from '../../electron/docx/write/redline/redline.ts';
import { compareVersions } from '../../shared/compare/compare.ts';
import type { Compared, ComparedState } from '../../shared/compare/compared.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { annotationIds, type ResolvedParagraph, resolveChanges } from './tracked-changes.ts';

/** Two plans compared, as a reviewer would have them. */
export function comparedPlans(before: Plan, after: Plan, newer: Partial<ComparedState> = {}): Compared {
  const author = 'ผู้ตรวจทาน';
  return {
    before: { plan: before, name: 'ร่างที่ ๑', author, savedAt: '2026-10-01T02:00:00.000Z' },
    after: { plan: after, name: 'ร่างที่ ๒', author, savedAt: '2026-11-22T18:30:15.250Z', ...newer },
    comparison: compareVersions(before, after),
    reasons: {},
  };
}

interface Redline {
  readonly value: Uint8Array;
  readonly document: string;
  readonly comments: string;
}

/** A redline whose annotations each have a number of their own, and that gives the newer plan when accepted and the older when rejected. */
export async function reversibleRedline(before: Plan, after: Plan): Promise<Redline> {
  const { value } = await writeRedlineDocx(comparedPlans(before, after));
  const parts = unzipSync(value);
  const document = strFromU8(parts['word/document.xml']!);
  const ids = annotationIds(document);
  expect(new Set(ids).size).toBe(ids.length);
  expect(withoutFrames(resolveChanges(document, 'accept'))).toEqual(withoutFrames(await printed(after)));
  expect(withoutFrames(resolveChanges(document, 'reject'))).toEqual(withoutFrames(await printed(before)));
  return { value, document, comments: strFromU8(parts['word/comments.xml']!) };
}

/** An agency that changed has none in a redline. */
function withoutFrames(paragraphs: readonly ResolvedParagraph[]): ResolvedParagraph[] {
  return paragraphs.map((each) => ({ ...each, properties: each.properties.replace(/<w:framePr [^>]*>/, '') }));
}

/** One that is valid, too. */
export async function soundRedline(before: Plan, after: Plan): Promise<Redline> {
  const redline = await reversibleRedline(before, after);
  expect(await validate(redline.value, 'docx')).toEqual([]);
  return redline;
}

/** The paragraphs of a plan's own Word file, contents left out; one empty one where it has none. */
async function printed(plan: Plan): Promise<ResolvedParagraph[]> {
  const { value } = await writePlanDocx(plan, { numbers: 'text' });
  const paragraphs = resolveChanges(strFromU8(unzipSync(value)['word/document.xml']!), 'accept');
  return plan.sections.length > 0 ? paragraphs : [...paragraphs, { properties: '', runs: [] }];
}
