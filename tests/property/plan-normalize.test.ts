import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Inline } from '../../shared/plan/model.ts';
import { MARKS } from '../../shared/plan/model.ts';
import { normalizeInlines, normalizePlan } from '../../shared/plan/normalize.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { graphemes } from '../../shared/thai/segment.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { inlineArbitrary, planArbitrary, sectionArbitrary } from '../support/plans.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';
import { thaiMess } from '../support/thai-mess.ts';

const messyRun = fc
  .record({ text: thaiMess, marks: fc.array(fc.constantFrom(...MARKS), { maxLength: 3 }) })
  .map(({ text, marks }): Inline => ({ type: 'text', text, marks }));
const messyInlines = fc.array(
  fc.oneof({ weight: 6, arbitrary: messyRun }, { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) }),
  { maxLength: 6 },
);

describe('normalizeInlines', () => {
  it('is idempotent and gives back the same object the second time', () => {
    fc.assert(
      fc.property(messyInlines, (inlines) => {
        const once = normalizeInlines(inlines);
        expect(normalizeInlines(once)).toBe(once);
      }),
      { numRuns: 3000, examples: [[[{ type: 'text', text: '\u0301\u0E4E\u0E4A' }]]] },
    );
  });

  it('keeps the words: they are the normalised words of the line', () => {
    fc.assert(
      fc.property(fc.array(messyRun, { maxLength: 6 }), (inlines) => {
        const line = plainText(inlines).split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
        expect(plainText(normalizeInlines(inlines), undefined, '\n')).toBe(line.map(normalizeText).join('\n'));
      }),
      {
        numRuns: 3000,
        examples: [
          [
            [
              { type: 'text', text: 'ก', marks: ['bold'] },
              { type: 'text', text: '\u0308\u0301\u0E33\u0E4A\u0F7D' },
            ],
          ],
          [
            [
              { type: 'text', text: 'ก' },
              { type: 'text', text: '\uFE0F\u200D👩\u200D🌾', marks: ['bold'] },
            ],
          ],
        ],
      },
    );
  });

  it('leaves no edge inside a cluster, no empty run, no equal neighbours, marks in order', () => {
    fc.assert(
      fc.property(messyInlines, (inlines) => {
        const normal = normalizeInlines(inlines);
        let before: Inline | undefined;
        let stretch: string[] = [];
        const check = () => {
          expect(stretch.flatMap(graphemes)).toEqual(graphemes(stretch.join('')));
          stretch = [];
        };
        for (const inline of normal) {
          if (inline.type === 'text') {
            expect(inline.text).not.toBe('');
            expect(inline.text).not.toMatch(/[\n\r\u2028\u2029]/);
            expect(inline.marks ?? ['absent rather than empty']).not.toEqual([]);
            expect(MARKS.filter((mark) => inline.marks?.includes(mark))).toEqual(inline.marks ?? []);
            if (before?.type === 'text') expect(inline.marks ?? []).not.toEqual(before.marks ?? []);
            stretch.push(inline.text);
          } else check();
          before = inline;
        }
        check();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the generated plans of the tests', () => {
  it('are valid and normalised', () => {
    fc.assert(
      fc.property(fc.oneof(planArbitrary, richPlanArbitrary), (plan) => {
        expect(canonicalJson(normalizePlan(plan))).toBe(canonicalJson(plan));
        expect(parsePlan(JSON.parse(canonicalJson(plan)))).toEqual(plan);
        for (const [index, section] of normalizePlan(plan).sections.entries()) {
          expect(section).toBe(plan.sections[index]);
        }
      }),
    );
  });

  it('hold lines and sections of the same kind', () => {
    fc.assert(
      fc.property(inlineArbitrary, (inlines) => {
        expect(normalizeInlines(inlines)).toBe(inlines);
      }),
    );
    fc.assert(
      fc.property(sectionArbitrary, (section) => {
        expect(section.id).toBe('new-s0');
        expect(section.level).toBeGreaterThanOrEqual(1);
        expect(section.level).toBeLessThanOrEqual(6);
      }),
    );
  });
});
