import { versionName } from '../../shared/compare/report/state-name.ts';
import { AppError } from '../../shared/errors.ts';
import type { PlanLink } from '../../shared/letter/model.ts';
import { type PlanFacts, type PlanState, planFacts } from '../../shared/letter/plan-facts.ts';
import { type Id, PLAN_FORMAT } from '../../shared/plan/model.ts';
import type { VersionSummary } from '../../shared/rpc/contract.ts';
import { momentInThailand } from '../../shared/thai/dates.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { tellPlanFacts } from '../jobs/plan-facts.ts';
import type { Library } from '../library/library.ts';

/** Comparing plans of more sections than this goes to another thread: 1,000 sections take some 100 ms. */
const LARGE = 1000;
/** Links whose facts are remembered: a letter is looked at again and again while it is written. */
const REMEMBERED = 8;

interface KnownPlan {
  readonly facts: PlanFacts;
  /** The revision of the draft they were told of; null where they are of a version. */
  readonly draft: number | null;
}

export type LetterPlans = ReturnType<typeof openLetterPlans>;

/** What letters know of plans. Told once for each state; a draft that was saved since is another. */
export function openLetterPlans({ library, jobs }: { library: Library; jobs: Jobs }) {
  const known = new Map<string, Promise<KnownPlan>>();

  const tell = async ({ plan, version, since }: PlanLink): Promise<KnownPlan> => {
    const draft = version === null ? library.openDraft(plan) : null;
    const task = {
      plan: draft?.plan ?? library.openVersion(plan, version!),
      version: version === null ? null : aboutVersion(findVersion(library, plan, version)),
      since:
        since === null
          ? null
          : {
              name: versionName(findVersion(library, plan, since), 'th'),
              plan: library.openVersion(plan, since),
            },
      terms: library.readSettings().terms,
    };
    const isLarge = task.since !== null && task.plan.sections.length > LARGE;
    return { facts: isLarge ? await jobs.planFacts(task) : tellPlanFacts(task), draft: draft?.revision ?? null };
  };

  return {
    /** Throws `PLAN_NOT_FOUND` and `VERSION_NOT_FOUND`. */
    async of(link: PlanLink): Promise<KnownPlan> {
      const state = link.version === null ? library.draftState(link.plan) : null;
      const { terms } = library.readSettings();
      const key = JSON.stringify([link, state?.revision, state?.savedAt, terms]);
      const found = known.get(key);
      if (found !== undefined) return found;
      const told = tell(link);
      known.set(key, told);
      for (const oldest of known.keys()) {
        if (known.size <= REMEMBERED) break;
        known.delete(oldest);
      }
      told.catch(() => known.delete(key));
      return told;
    },

    /** What can be known without reading the plan's text: its name, but no pages, sections or changes. Throws as `of` does. */
    factsOfHead({ plan, version }: PlanLink): PlanFacts {
      const { meta, scheme } = library.planHead(plan, version);
      return planFacts({
        plan: { format: PLAN_FORMAT, id: plan, meta, scheme, sections: [] },
        version: version === null ? null : aboutVersion(findVersion(library, plan, version)),
        pages: null,
      });
    },
  };
}

function findVersion(library: Library, plan: Id, id: Id): VersionSummary {
  const version = library.listVersions(plan).find((one) => one.id === id);
  if (version === undefined) throw new AppError('VERSION_NOT_FOUND', { version: id });
  return version;
}

function aboutVersion(version: VersionSummary): PlanState['version'] {
  const { year, month, day } = momentInThailand(version.createdAt);
  return { name: versionName(version, 'th'), milestone: version.milestone, date: { year, month, day } };
}
