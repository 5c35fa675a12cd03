import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../shared/compare/compare.ts';
import type { Compared } from '../../shared/compare/compared.ts';
import { between, ending, opening } from '../../shared/compare/report/excerpt.ts';
import { comparisonHtml } from '../../shared/compare/report/html.ts';
import { comparisonText } from '../../shared/compare/report/text.ts';
import { summarize } from '../../shared/compare/summary.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { graphemes } from '../../shared/thai/segment.ts';
import { readPage } from '../support/page-reader.ts';
import { editsArbitrary } from '../support/plan-edits.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

const comparedArbitrary = fc
  .oneof(
    fc.tuple(richPlanArbitrary, editsArbitrary).map(([before, edited]): [Plan, Plan] => [before, edited(before)]),
    fc.tuple(richPlanArbitrary, richPlanArbitrary),
  )
  .map(([before, after]): Compared => {
    const state = (plan: Plan) => ({ plan, name: 'ร่าง', author: '', savedAt: '2026-11-21T03:24:00.000Z' });
    return { before: state(before), after: state(after), comparison: compareVersions(before, after), reasons: {} };
  });

const summaryOf = ({ comparison, before, after }: Compared) => summarize(comparison, before.plan, after.plan);

describe('reports of two plans', () => {
  it('tell each change on one line of the text, under the chapters that are briefed', () => {
    fc.assert(
      fc.property(comparedArbitrary, fc.constantFrom('th' as const, 'en' as const), (compared, language) => {
        const { changes } = compared.comparison;
        const text = comparisonText(compared, language);
        const [, told = ''] = text.split(language === 'th' ? '\n\nรายการแก้ไข\n' : '\n\nChanges\n');
        const lines = told.split('\n').slice(0, -1);
        expect(lines).toHaveLength(changes.length === 0 ? 0 : changes.length + summaryOf(compared).chapters.length);
      }),
      { numRuns: 300 },
    );
  });

  it('make a page that parses, with each change but plain renumberings and each chapter in the order of the briefs', () => {
    fc.assert(
      fc.property(comparedArbitrary, (compared) => {
        const html = comparisonHtml(compared, 'th');
        const page = readPage(html);
        const inMap = compared.comparison.changes.filter(
          (change) => change.kind === 'renumbered' && change.after.id === change.after.section,
        );
        expect(page.all('article')).toHaveLength(compared.comparison.changes.length - inMap.length);
        expect(page.all('section')).toHaveLength(summaryOf(compared).chapters.length);
        for (const [index, { gone }] of summaryOf(compared).chapters.entries()) {
          const start = html.indexOf(`<section id="chapter-${index + 1}"><h3>`);
          expect(start).toBeGreaterThan(-1);
          expect(html.slice(start, html.indexOf('</h3>', start)).endsWith('(ตัดออกแล้ว)')).toBe(gone);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('excerpts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom('กำลังคน', 'น้ำ', 'ที่', ' ', 'ปู่', '๒๕๗๐', '👩‍🌾', 'e\u0301'), { maxLength: 80 })
      .map((parts) => parts.join('')),
  );

  it('begin and end at whole clusters of the text, and are never longer than it', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const clusters = graphemes(whole);
        const start = opening(whole);
        if (start !== whole) {
          const kept = start.slice(0, -1);
          expect(start.endsWith('…')).toBe(true);
          expect(clusters.slice(0, graphemes(kept).length).join('')).toBe(kept);
        }
        const end = ending(whole);
        if (end !== whole) {
          const kept = end.slice(1);
          expect(end.startsWith('…')).toBe(true);
          expect(kept === '' ? '' : clusters.slice(-graphemes(kept).length).join('')).toBe(kept);
        }
        expect(between(whole).length).toBeLessThanOrEqual(whole.length + 1);
      }),
      { numRuns: 500 },
    );
  });
});
