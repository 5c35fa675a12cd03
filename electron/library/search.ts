/** Finds words in drafts and versions, and keeps the tables for it up. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { excerptOf } from '../../shared/find/excerpt.ts';
import { findInSection } from '../../shared/find/find.ts';
import { type Matcher, makeMatcher } from '../../shared/find/matcher.ts';
import type { FindQuery } from '../../shared/find/query.ts';
import type { Id, Section } from '../../shared/plan/model.ts';
import { PLAN_FORMAT } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import type { Printed } from '../../shared/plan/references.ts';
import type { FoundSection } from '../../shared/rpc/search.ts';
import type { Blobs } from './blobs.ts';
import { type BodyKey, openSearchIndex } from './search-index.ts';
import { type KeptVersion, type OldBody, openSearchPlaces, type PlacedBody, type PlanState } from './search-places.ts';
import { readNumber, sectionJson } from './section-row.ts';

export interface FindScope {
  /** All plans that are not in the bin where none is given. */
  readonly plan?: Id | undefined;
  /** What versions say that the draft does not say any more. */
  readonly versions: boolean;
}

/** Some of what a plan holds. */
export interface FoundPart {
  readonly plan: Id;
  readonly title: string;
  readonly sections: readonly FoundSection[];
}

export interface Search {
  /**
   * What is found, part by part, what is likely first; the reader may take its time between parts. Throws `PATTERN_INVALID` and
   * `PLAN_NOT_FOUND` at once.
   */
  find(query: FindQuery, scope: FindScope): Generator<FoundPart>;
  /** Takes some of what is new into the tables, some 20 ms of work; says whether there is more. */
  keepUp(): boolean;
}

/** Sections read at once, and told at once. */
const PART = 24;
/** Text units taken into the tables at once. */
const SHARE = 12_000;
/** Bodies of sections that are no more are let go when there are so many. */
const MOST_LITTER = 200;
/** Hits told of one section. */
const MOST_HITS = 50;

/** Where a body can be read and how it is to be understood. */
interface Source {
  readonly plan: PlanState;
  readonly version: KeptVersion | null;
}

/** Labels of a source, made once for one search. */
type Labelled = (source: Source) => Printed;

const textSchema = z.string().optional();
const headSchema = z.strictObject({ meta: z.unknown(), scheme: z.unknown() });

export function openSearch(database: Database, blobs: Blobs): Search {
  const index = openSearchIndex(database);
  const places = openSearchPlaces(database, blobs);
  const selectBody = database.prepare('SELECT body FROM draft_section WHERE plan = ? AND id = ? AND hash = ?').pluck();
  const selectBlob = database.prepare('SELECT CAST(bytes AS TEXT) FROM blob WHERE hash = ?').pluck();
  /** What plans and versions were wholly taken in: the number of the last save, and of the versions. */
  const takenIn = new Map<Id, string>();
  /** How many bodies and plans there were when litter was last looked for. */
  let swept = { size: 0, plans: 0 };

  const headOf = ({ plan, version }: Source) => {
    if (version === null) return { format: PLAN_FORMAT, meta: JSON.parse(plan.meta), scheme: JSON.parse(plan.scheme) };
    const { root } = places.version(version);
    return { format: root.format, ...headSchema.parse(JSON.parse(blobs.get(root.head))) };
  };

  const textOf = ({ plan, version }: Source, body: PlacedBody): string | undefined =>
    textSchema.parse(version === null ? selectBody.get(plan.id, body.id, body.hash) : selectBlob.get(body.hash));

  /** The sections of some bodies of one draft or version; without those that changed since they were looked up. */
  const read = (source: Source, bodies: readonly PlacedBody[]): { body: PlacedBody; section: Section }[] => {
    const there = bodies.flatMap((body) => {
      const text = textOf(source, body);
      return text === undefined ? [] : [{ body, text }];
    });
    // Each as a chapter: nothing here asks how they stand to one another.
    const sections = there.map(({ body, text }) => sectionJson({ ...body, level: 1, body: text }));
    const plan = parsePlan({ ...headOf(source), id: source.plan.id, sections });
    return there.map(({ body }, place) => ({ body, section: plan.sections[place]! }));
  };

  const lookThrough = (
    source: Source,
    matcher: Matcher,
    bodies: readonly PlacedBody[],
    labelled: Labelled,
  ): FoundSection[] => {
    const found = read(source, bodies).flatMap(({ body, section }) => {
      const hits = findInSection(section, matcher);
      return hits.length === 0 ? [] : [{ body, section, hits }];
    });
    if (found.length === 0) return [];
    const labels = labelled(source);
    return found.map(({ body, section, hits }) => ({
      section: body.id,
      place: body.place,
      label: labels.get(body.id) ?? '',
      title: plainText(section.title, labels),
      version: source.version === null ? null : named(source.version),
      versions: 'versions' in body ? Number(body.versions) : 0,
      hits: hits.slice(0, MOST_HITS).map(({ line, content, from, to }) => ({
        line,
        from,
        to,
        ...excerptOf(content, from, to, labels),
      })),
    }));
  };

  /** Labels of sections; what else a reference may lead to is not known here and stands as dots. */
  const labelsOf = (source: Source): Printed => {
    const { scheme } = parsePlan({ ...headOf(source), id: source.plan.id, sections: [] });
    const entries = source.version === null ? places.draft(source.plan) : places.version(source.version).entries;
    const sections = entries.map(
      ({ id, level, number }): Section => ({ id, level, number: readNumber(number), title: [], blocks: [] }),
    );
    const labels = numberSections({ scheme, sections });
    return { get: (id) => labels.get(id) || '…' };
  };

  /** Bodies of a plan grouped by where they are to be read. */
  const sourcesOf = (plan: PlanState, versions: boolean): { source: Source; bodies: readonly PlacedBody[] }[] => {
    const draft = places.draft(plan);
    const sources = [{ source: { plan, version: null } as Source, bodies: draft }];
    if (!versions) return sources;
    const inDraft = new Set(draft.map(({ key }) => key));
    const old = places.versions(plan.id).filter(({ key }) => !inDraft.has(key));
    for (const [, bodies] of Map.groupBy<Id, OldBody>(old, ({ version }) => version.id)) {
      sources.push({ source: { plan, version: bodies[0]!.version }, bodies });
    }
    return sources;
  };

  const rememberedLabels = (): Labelled => {
    const known = new Map<string, Printed>();
    return (source) => {
      const key = `${source.plan.id} ${source.version?.id ?? ''}`;
      const labels = known.get(key) ?? labelsOf(source);
      known.set(key, labels);
      return labels;
    };
  };

  function* find(matcher: Matcher, plans: readonly PlanState[], versions: boolean): Generator<FoundPart> {
    const labelled = rememberedLabels();
    const lookAt = function* (isWanted: (key: BodyKey) => boolean): Generator<FoundPart> {
      for (const plan of plans) {
        for (const { source, bodies } of sourcesOf(plan, versions)) {
          const here = bodies.filter(({ key }) => isWanted(key));
          for (let start = 0; start < here.length; start += PART) {
            const sections = lookThrough(source, matcher, here.slice(start, start + PART), labelled);
            if (sections.length > 0) yield { plan: plan.id, title: plan.title, sections };
          }
        }
      }
    };
    const { needle } = matcher;
    const likely = needle === '' ? new Set<BodyKey>() : index.likely(needle);
    yield* lookAt((key) => likely.has(key));
    const holding = needle === '' ? null : index.holding(needle);
    // The tables may go on being filled between two parts.
    const indexed = index.bodies();
    yield* lookAt((key) => !likely.has(key) && (holding === null || holding.has(key) || !indexed.has(key)));
  }

  return {
    find(query, { plan, versions }) {
      const matcher = makeMatcher(query);
      const plans = places.plans().filter(({ id }) => plan === undefined || id === plan);
      if (plan !== undefined && plans.length === 0) throw new AppError('PLAN_NOT_FOUND', { id: plan });
      return find(matcher, plans, versions);
    },

    keepUp() {
      const plans = places.plans();
      const behind = plans.filter((plan) => takenIn.get(plan.id) !== places.stateOf(plan));
      const batch = new Map<BodyKey, Section>();
      let left = SHARE;
      for (const plan of behind) {
        for (const { source, bodies } of sourcesOf(plan, true)) {
          for (const body of bodies) {
            if (index.has(body.key) || batch.has(body.key)) continue;
            if (left <= 0) {
              index.add(batch);
              return true;
            }
            for (const { section } of read(source, [body])) {
              batch.set(body.key, section);
              left -= JSON.stringify(section).length;
            }
          }
        }
        takenIn.set(plan.id, places.stateOf(plan));
      }
      index.add(batch);
      if (behind.length > 0) letLitterGo(plans);
      return false;
    },
  };

  /** Looks for litter once so much was taken in, or plans went, that there may be much. */
  function letLitterGo(plans: readonly PlanState[]): void {
    const size = index.size();
    if (size < swept.size + MOST_LITTER && plans.length >= swept.plans) return;
    swept = { size, plans: plans.length };
    const sources = plans.flatMap((plan) => sourcesOf(plan, true));
    const live = new Set(sources.flatMap(({ bodies }) => bodies.map(({ key }) => key)));
    if (size <= live.size + MOST_LITTER) return;
    index.keepOnly(live);
    swept = { size: live.size, plans: plans.length };
    const ids = new Set(plans.map(({ id }) => id));
    for (const id of takenIn.keys()) if (!ids.has(id)) takenIn.delete(id);
  }
}

function named({ id, number, name, createdAt }: KeptVersion): FoundSection['version'] {
  return { id, number, name, createdAt };
}
