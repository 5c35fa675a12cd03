/** What was found, as the list shows it: of the open plan and of the library alike. */
import { excerptOf } from '../../shared/find/excerpt.ts';
import type { Hit } from '../../shared/find/find.ts';
import { linesOf } from '../../shared/find/lines.ts';
import type { Id, Section } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { notesOf } from '../../shared/plan/text-lines.ts';
import type { FoundHit, FoundSection } from '../../shared/rpc/search.ts';

/** Words around a match and the match itself. */
interface Shown {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export interface ListedHit {
  /** Tells it from all others, and stays the same while the words before it in its line do. */
  readonly key: string;
  readonly section: Id;
  /** The block to bring up; the section itself for its title. */
  readonly block: Id;
  readonly line: Id;
  readonly from: number;
  readonly to: number;
  /** Made when it is drawn: there may be thousands. */
  readonly shown: () => Shown;
  /** Of the open plan: what is needed to replace it. */
  readonly hit: Hit | null;
}

/** The hits of one section of a draft or version. */
export interface ListedSection {
  readonly key: string;
  readonly plan: Id;
  readonly planTitle: string;
  readonly section: Id;
  readonly label: string;
  readonly title: string;
  readonly place: number;
  readonly version: FoundSection['version'];
  readonly versions: number;
  readonly hits: readonly ListedHit[];
}

interface OpenPlanPart {
  readonly plan: Id;
  readonly planTitle: string;
  readonly labels: Labels;
}

/** What stands on the page for a line: the block that holds it, where it is the words of a note. */
export function blockOf(section: Section, line: Id): Id {
  const isNote = linesOf(section).some(({ content }) => notesOf(content).some(({ id }) => id === line));
  return (isNote && linesOf(section).find(({ id }) => id === line)?.block) || line;
}

function hitKey(plan: Id, version: Id, section: Id, line: string, from: number): string {
  return `${plan} ${version} ${section} ${line} ${from}`;
}

export function listPlanSection(
  section: Section,
  place: number,
  hits: readonly Hit[],
  of: OpenPlanPart,
): ListedSection {
  const { labels } = of;
  return {
    key: `${of.plan} ${section.id}`,
    plan: of.plan,
    planTitle: of.planTitle,
    section: section.id,
    label: labels.get(section.id) ?? '',
    title: plainText(section.title, labels),
    place,
    version: null,
    versions: 0,
    hits: hits.map((hit): ListedHit => {
      const { line, alt, from, to, content, block } = hit;
      const key = hitKey(of.plan, '', section.id, alt ? `${line} alt` : line, from);
      const shown = () => excerptOf(content, from, to, labels);
      return { key, section: section.id, block, line, from, to, shown, hit };
    }),
  };
}

export function listFoundSection(plan: Id, planTitle: string, found: FoundSection): ListedSection {
  const key = `${plan} ${found.version?.id ?? ''} ${found.section}`;
  const listed = (hit: FoundHit): ListedHit => ({
    key: hitKey(plan, found.version?.id ?? '', found.section, hit.line, hit.from),
    section: found.section,
    block: hit.line,
    line: hit.line,
    from: hit.from,
    to: hit.to,
    shown: () => hit,
    hit: null,
  });
  const { section, label, title, place, version, versions } = found;
  return { key, plan, planTitle, section, label, title, place, version, versions, hits: found.hits.map(listed) };
}
