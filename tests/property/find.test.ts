import '../support/seed.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInSection } from '../../shared/find/find.ts';
import { fold, LOOSEST, unfold } from '../../shared/find/fold.ts';
import { changeLines, linesOf } from '../../shared/find/lines.ts';
import { makeMatcher } from '../../shared/find/matcher.ts';
import { queryFor } from '../../shared/find/query.ts';
import { beginsWithMark, type Replacement, replacementStep, replacementText } from '../../shared/find/replace.ts';
import { contentText } from '../../shared/plan/content.ts';
import type { Inline, Plan } from '../../shared/plan/model.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import type { Step } from '../../shared/plan/steps/step.ts';
import { textLines } from '../../shared/plan/text-lines.ts';
import { cutsCluster, graphemes } from '../../shared/thai/segment.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import { richPlanArbitrary } from '../support/rich-plans.ts';

/** Thai as it may come: marks in any order, ำ in one and in two, invisible characters, capitals, digits of both kinds. */
const messyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('ก', 'น', 'เ', 'แ', 'ำ', '\u0E4D', 'า', '้', '่', 'ี', 'ุ', '์', '๑', '1', ' ', '\n', 'A', 'z', 'É'),
      fc.constantFrom('\u200B', '\u00A0', 'น้ำ', 'แผน', '\uFFFC', '👩‍🌾'),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

test('folded text is the text normalised, and every stretch of it leads back to where it came from', () => {
  fc.assert(
    fc.property(messyText, (text) => {
      const folded = fold(text, LOOSEST);
      expect(fold(folded.text, LOOSEST).text).toBe(folded.text);
      for (let from = 0; from < folded.text.length; from += 1) {
        for (let to = from + 1; to <= folded.text.length; to += 1) {
          const parts = cutsCluster(folded.text, from) || cutsCluster(folded.text, to);
          const place = parts ? null : unfold(folded, from, to);
          if (place === null) continue;
          expect(fold(text.slice(place.from, place.to), LOOSEST).text).toBe(folded.text.slice(from, to));
        }
      }
    }),
  );
});

test('whatever stands between two edges of clusters is found there, and no match parts a cluster', () => {
  fc.assert(
    fc.property(messyText, fc.nat(), fc.nat(), (messy, a, b) => {
      const text = normalizeText(messy);
      const clusters = graphemes(text);
      const [first, last] = [a % (clusters.length + 1), b % (clusters.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      const words = clusters.slice(first, last).join('');
      const from = clusters.slice(0, first).join('').length;
      if (words.includes('\uFFFC')) return;
      const matches = makeMatcher(queryFor(words)).matches(text);
      for (const match of matches) {
        expect(cutsCluster(text, match.from) || cutsCluster(text, match.to)).toBe(false);
        expect(fold(text.slice(match.from, match.to), LOOSEST).text).toBe(fold(words, LOOSEST).text);
      }
      if (words === '') return;
      // One that overlaps it from the left may have been taken instead.
      expect(matches.some((match) => match.from <= from && match.to > from)).toBe(true);
    }),
  );
});

const patternText = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n'), maxLength: 12 });
const patternSource = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '[ab]', '[^a\\n]', '^', '$', '.'),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a}${b}`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}|${b})`),
    tie('node').map((node) => `(?:${node})`),
    fc
      .tuple(
        fc.constantFrom('a', 'b', '[bc]', '(?:ab)', '(a|bc)', '(b)'),
        fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}'),
      )
      .map(([a, sign]) => a + sign),
  ),
})).node;

test('patterns match as those of JavaScript do', () => {
  fc.assert(
    fc.property(patternSource, patternText, (source, text) => {
      const ours = makeMatcher({ ...queryFor(source), pattern: true, exact: true });
      const theirs = new RegExp(source, 'mu').exec(text);
      // Ours never finds nothing: where JavaScript does first, they may go on differently.
      if (theirs?.[0] === '') return;
      const [first] = ours.matches(text);
      expect(first && { from: first.from, found: text.slice(first.from, first.to) }).toEqual(
        theirs ? { from: theirs.index, found: theirs[0] } : undefined,
      );
      if (theirs && first) {
        const groups = Object.values(first.groups ?? {});
        expect(groups).toEqual(theirs.slice(1).map((group) => group ?? ''));
      }
    }),
    { numRuns: 2000 },
  );
});

const apply = (plan: Plan, steps: readonly Step[]) => {
  const inverse: Step[] = [];
  let changed = plan;
  for (const step of steps) {
    const result = applyStep(changed, step);
    if ('refused' in result) throw new Error(result.refused);
    changed = result.plan;
    inverse.unshift(result.inverse);
  }
  return { changed, inverse };
};

const contents = (plan: Plan): (readonly Inline[])[] =>
  plan.sections.flatMap((section) => linesOf(section).map(({ content }) => content));
/** References and footnotes in order, by what they lead to. */
const atoms = (plan: Plan): string[] =>
  contents(plan).flatMap((content) =>
    content.flatMap((inline) => {
      if (inline.type === 'reference') return [`to ${inline.target}`];
      return inline.type === 'footnote' ? [`note ${inline.id}`] : [];
    }),
  );
const orphans = (plan: Plan) =>
  contents(plan)
    .flatMap((content) => graphemes(contentText(content)))
    .filter((cluster) => /^[\p{M}\u0E33]/u.test(cluster)).length;

const somewhereIn = fc.constantFrom('แผน', 'น้ำ', 'ก', 'ที่', 'า', '๑', '120', ' ', 'e', '.', 'การบริหาร', 'ปู่', '👩‍🌾');
const newWords = fc.constantFrom('', 'คำใหม่', 'เ', 'น\u0E4D้\u0E32', ' ', '$&', '๙', 'é', 'ก่');

function replaceAll(plan: Plan, words: string, by: string, pattern = false) {
  const query = { ...queryFor(words), pattern };
  const matcher = makeMatcher(query);
  const replacements: Replacement[] = plan.sections.flatMap((section) =>
    findInSection(section, matcher).map(({ line, alt, from, to, found, groups }) => ({
      section: section.id,
      line,
      ...(alt && { alt }),
      from,
      to,
      found,
      text: replacementText(by, query, found, groups ? { from, to, groups } : { from, to }),
    })),
  );
  const { step, made } = replacementStep(plan.sections, replacements);
  return { replacements, made, steps: step === null ? [] : [step] };
}

test('a replacement taken back leaves the plan as it was; references stay; no mark loses its consonant', () => {
  fc.assert(
    fc.property(richPlanArbitrary, somewhereIn, newWords, (plan, words, by) => {
      const { steps, made, replacements } = replaceAll(plan, words, by);
      expect(made).toBe(replacements.length);
      const { changed, inverse } = apply(plan, steps);
      expect(apply(changed, inverse).changed).toEqual(plan);
      expect(atoms(changed)).toEqual(atoms(plan));
      expect(beginsWithMark(by)).toBe(false);
      expect(orphans(changed)).toBeLessThanOrEqual(orphans(plan));
      const untouched = new Set(replacements.map(({ section }) => section));
      for (const [index, section] of changed.sections.entries()) {
        if (!untouched.has(section.id)) expect(section).toBe(plan.sections[index]);
      }
    }),
    { numRuns: 300 },
  );
});

test('every line of text in a section is walked, and can be changed apart from the others', () => {
  fc.assert(
    fc.property(richPlanArbitrary, fc.nat(), (plan, which) => {
      for (const section of plan.sections) {
        const lines = linesOf(section);
        const ids = lines.filter(({ alt }) => !alt).map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining([section.id, ...textLines(section).map(({ id }) => id)]));
        expect(new Set(ids).size).toBe(ids.length);
        expect(changeLines(section, ({ content }) => content)).toBe(section);
        const one = lines[which % lines.length]!;
        const words: Inline[] = [{ type: 'text', text: 'คำเดียว' }];
        const changed = changeLines(section, ({ id, alt, content }) =>
          id === one.id && alt === one.alt ? words : content,
        );
        for (const { id, alt, content } of linesOf(changed)) {
          const before = lines.find((line) => line.id === id && line.alt === alt)!;
          if (id === one.id && alt === one.alt) expect(contentText(content)).toBe('คำเดียว');
          else expect(contentText(content)).toBe(contentText(before.content));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('replacing what is found by itself changes nothing', () => {
  fc.assert(
    fc.property(richPlanArbitrary, fc.constantFrom('แผน', '.+', '\\d+', '[ก-ฮ]+', 'น้ำ|ที่'), (plan, words) => {
      expect(replaceAll(plan, words, '$&', true).steps).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
