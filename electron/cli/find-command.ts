/** `plan find` and `plan replace`. */
import { AppError } from '../../shared/errors.ts';
import { excerptOf } from '../../shared/find/excerpt.ts';
import { findInSection } from '../../shared/find/find.ts';
import { makeMatcher } from '../../shared/find/matcher.ts';
import type { FindQuery } from '../../shared/find/query.ts';
import { beginsWithMark, type Replacement, replacementStep, replacementText } from '../../shared/find/replace.ts';
import type { Plan } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { applyStep } from '../../shared/plan/steps/apply.ts';
import { ownReason, reasonDetails } from '../../shared/reasons.ts';
import type { FoundSection } from '../../shared/rpc/search.ts';
import { planId } from './plan-commands.ts';
import { type Terminal, withClient } from './terminal.ts';

interface How {
  readonly regex: boolean;
  readonly wholeWord: boolean;
  readonly exact: boolean;
  /** `--no-digits-alike` makes it false. */
  readonly digitsAlike: boolean;
}

interface FoundPlan {
  readonly plan: string;
  readonly title: string;
  readonly sections: FoundSection[];
}

function queryOf(words: string, { regex, wholeWord, exact, digitsAlike }: How, { text }: Terminal): FindQuery {
  if (words.trim() === '') throw new AppError('INPUT_INVALID', { reason: text.usage.missingValue('WORDS') });
  return { words, pattern: regex, wholeWord, exact, digitsAlike };
}

export async function findWords(
  terminal: Terminal,
  words: string,
  options: How & { readonly plan?: string; readonly versions: boolean },
): Promise<void> {
  const query = queryOf(words, options, terminal);
  const scope = { versions: options.versions, ...(options.plan ? { plan: planId(options.plan) } : {}) };
  const plans = new Map<string, FoundPlan>();
  let cut = false;
  await withClient(terminal.libraryFolder, async (client) => {
    for await (const event of await client.search.find({ query, ...scope })) {
      if (event.type === 'done') {
        cut = event.cut;
        continue;
      }
      const known = plans.get(event.plan) ?? { plan: event.plan, title: event.title, sections: [] };
      known.sections.push(...event.sections);
      plans.set(event.plan, known);
    }
  });
  for (const { sections } of plans.values()) sections.sort(inOrder);
  terminal.answer({ plans: [...plans.values()], cut }, () => {
    const lines = [...plans.values()].flatMap((found) => [found.title, ...found.sections.flatMap(sectionLines)]);
    if (lines.length === 0) return terminal.text.findNothing(words);
    return [...lines, ...(cut ? [terminal.text.findCut] : [])].join('\n');
  });
}

/** The draft first, then versions from the newest. */
function inOrder(a: FoundSection, b: FoundSection): number {
  const age = ({ version }: FoundSection) => (version === null ? 0 : 1 / version.number);
  return age(a) - age(b) || a.place - b.place;
}

function sectionLines({ label, title, version, hits }: FoundSection): string[] {
  const where = version === null ? '' : ` (${version.name || version.createdAt})`;
  return [
    `  ${label} ${title}`.trimEnd() + where,
    ...hits.map(({ before, match, after }) => `    ${before}[${match}]${after}`),
  ];
}

export async function replaceWords(
  terminal: Terminal,
  id: string,
  words: string,
  by: string,
  options: How & { readonly dryRun: boolean },
): Promise<void> {
  const query = queryOf(words, options, terminal);
  const plan = planId(id);
  const result = await withClient(terminal.libraryFolder, async (client) => {
    const { plan: before, revision } = await client.plans.open({ plan });
    const { changed, made, places } = replaced(before, query, by);
    if (options.dryRun || made === 0) return { revision, made, places };
    const saved = await client.plans.replace({ plan, content: changed });
    return { revision: saved.revision, made, places };
  });
  const { made, places, revision } = result;
  terminal.answer({ plan, revision, replaced: options.dryRun ? 0 : made, places }, () => {
    if (made === 0) return terminal.text.findNothing(words);
    const lines = places.map(({ label, before, match, replacement, after }) =>
      `  ${label} ${before}[${match} → ${replacement}]${after}`.trimEnd(),
    );
    return [...lines, options.dryRun ? terminal.text.wouldReplace(made) : terminal.text.replaced(made)].join('\n');
  });
}

/** The plan with all replacements made, and each of them with what stands around it. */
function replaced(plan: Plan, query: FindQuery, by: string) {
  const matcher = makeMatcher(query);
  const labels = numberSections(plan);
  const found = plan.sections.flatMap((section) =>
    findInSection(section, matcher).map((hit) => {
      const text = replacementText(by, query, hit.found, hit);
      if (beginsWithMark(text)) throw new AppError('INPUT_INVALID', reasonDetails(ownReason(LONE_MARK)));
      const { line, alt, from, to, found: words } = hit;
      const replacement: Replacement = { section: section.id, line, ...(alt && { alt }), from, to, found: words, text };
      const excerpt = excerptOf(hit.content, from, to, labels);
      const place = { section: section.id, line, label: labels.get(section.id) ?? '', ...excerpt, replacement: text };
      return { replacement, place };
    }),
  );
  const { step, made } = replacementStep(
    plan.sections,
    found.map(({ replacement }) => replacement),
  );
  const result = step === null ? { plan } : applyStep(plan, step);
  if ('refused' in result) throw new Error(`a replacement was refused: ${result.refused}`);
  return { changed: result.plan, made, places: found.map(({ place }) => place) };
}

const LONE_MARK = 'the new words must not begin with a vowel or tone mark';
