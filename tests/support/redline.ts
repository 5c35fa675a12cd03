/** Redlines of two plans for tests, and what must hold of each. */
import validate from '@ooxml-tools/validate';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { writePlanDocx } from '../../electron/docx/write/plan.ts';
import { writeRedlineDocx } from '../../electron/docx/write/redline/redline.ts';
import { compareVersions } from '../../shared/compare/compare.ts';
import type { Compared, ComparedState } from '../../shared/compare/compared.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { annotationIds, type ResolvedBlock, resolveChanges } from './tracked-changes.ts';

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
  readonly notes: string;
}

/**
 * A redline whose annotations each have a number of their own, and that gives the newer plan when accepted and the older when
 * rejected, but for pages turned on their side: what is in both plans stands on those of the newer.
 */
export async function reversibleRedline(before: Plan, after: Plan): Promise<Redline> {
  const redline = await redlineOf(before, after);
  const ids = annotationIds(redline.document);
  expect(new Set(ids).size).toBe(ids.length);
  expect(comparable(resolveChanges(redline.document, 'accept', redline.notes))).toEqual(
    comparable(await printed(after)),
  );
  const isTurned = [before, after].some(({ sections }) => sections.some(({ landscape }) => landscape));
  const { document, notes } = isTurned ? await redlineOf(upright(before), upright(after)) : redline;
  expect(comparable(resolveChanges(document, 'reject', notes))).toEqual(comparable(await printed(upright(before))));
  return redline;
}

async function redlineOf(before: Plan, after: Plan): Promise<Redline> {
  const { value } = await writeRedlineDocx(comparedPlans(before, after));
  const parts = unzipSync(value);
  const part = (name: string) => strFromU8(parts[`word/${name}.xml`]!);
  return { value, document: part('document'), comments: part('comments'), notes: part('footnotes') };
}

/**
 * An agency that changed has no frame in a redline. It has a low paragraph at its end where a text ends with a table, and one of
 * its own where a section of Word ends, which a plan's own file says in the last paragraph that is there. Upright pages that hold
 * the contents alone are left out with them.
 */
function comparable(blocks: readonly ResolvedBlock[]): ResolvedBlock[] {
  const last = blocks.at(-1);
  const isEnd = last !== undefined && 'runs' in last && last.runs.length === 0 && last.properties.includes('NoHeight');
  const apart = (isEnd ? blocks.slice(0, -1) : blocks).flatMap((each): ResolvedBlock[] => {
    if ('rows' in each) return [each];
    const [own = '', end] = each.properties.replace(/<w:framePr [^>]*>/, '').split('<w:sectPr>');
    const isLow = each.runs.length === 0 && own.includes('NoHeight');
    if (end === undefined) return [{ ...each, properties: own }];
    return [...(isLow ? [] : [{ ...each, properties: own }]), { properties: `<w:sectPr>${end}`, runs: [] }];
  });
  const endsSection = (each: ResolvedBlock | undefined) =>
    each !== undefined && 'runs' in each && each.properties.startsWith('<w:sectPr>');
  return apart.filter((each, index) => !endsSection(each) || !endsSection(apart[index - 1]));
}

/** What stands between the cover and the text of a plan's own file: the lists of tables and of figures, each with an empty paragraph after it. */
function withoutLists(blocks: readonly ResolvedBlock[]): ResolvedBlock[] {
  const start = blocks.findIndex((each) => 'runs' in each && each.properties.includes('<w:sectPr>')) + 1;
  const last = blocks.findLastIndex((each) => 'runs' in each && each.properties.includes('val=TableofFigures>'));
  return last === -1 ? [...blocks] : [...blocks.slice(0, start), ...blocks.slice(last + 2)];
}

/** The same plan on upright pages alone. */
function upright(plan: Plan): Plan {
  return { ...plan, sections: plan.sections.map(({ landscape: _, ...section }) => section) };
}

/** One that is valid, too. */
export async function soundRedline(before: Plan, after: Plan): Promise<Redline> {
  const redline = await reversibleRedline(before, after);
  expect(await validate(redline.value, 'docx')).toEqual([]);
  return redline;
}

/** The paragraphs of a plan's own Word file, contents left out; one empty one where it has none. */
async function printed(plan: Plan): Promise<ResolvedBlock[]> {
  const { value } = await writePlanDocx(plan, { numbers: 'text' });
  const parts = unzipSync(value);
  const notes = strFromU8(parts['word/footnotes.xml']!);
  const paragraphs = withoutLists(resolveChanges(strFromU8(parts['word/document.xml']!), 'accept', notes));
  return plan.sections.length > 0 ? paragraphs : [...paragraphs, { properties: '', runs: [] }];
}
