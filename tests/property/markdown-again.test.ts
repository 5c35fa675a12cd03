import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarks } from '../../electron/import/marks.ts';
import { planToMarkdown } from '../../shared/plan/markdown.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { normalizeInlines } from '../../shared/plan/normalize.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import { inlineArbitrary } from '../support/plans.ts';

/** A plan of one chapter with one paragraph. */
function planOf(content: Plan['sections'][number]['title']): Plan {
  return {
    format: 2,
    id: 'p',
    meta: { title: { text: '' }, edition: { text: '' }, agency: { text: '' }, period: null },
    scheme: DEFAULT_SCHEME,
    sections: [
      {
        id: 'a',
        level: 1,
        number: { kind: 'none' },
        title: [{ type: 'text', text: 'บท' }],
        blocks: [{ type: 'paragraph', id: 'b', align: 'thai', indent: 'first', content }],
      },
    ],
  };
}

describe('a paragraph written as Markdown', () => {
  it('is read back with the same text, breaks and marks', () => {
    const line = inlineArbitrary.map((inlines) => normalizeInlines(inlines.filter(({ type }) => type !== 'reference')));
    fc.assert(
      fc.property(line, (content) => {
        fc.pre(content.length > 0);
        const body = planToMarkdown(planOf(content)).slice('# บท\n\n'.length, -1);
        expect(normalizeInlines(readMarks(body).content)).toEqual(content);
      }),
      {
        numRuns: 500,
        examples: [
          [
            [
              { type: 'text', text: 'การบริหารจัดการน้ำ', marks: ['bold', 'strike'] },
              { type: 'text', text: 'ISO 27001' },
            ],
          ],
        ],
      },
    );
  });
});
