/** What the tests of import look at: a plan as an outline of lines, and its notices by code. */
import { importText } from '../../../electron/import/import-text.ts';
import type { Notice, NoticeCode } from '../../../shared/notices.ts';
import type { Inline, Plan } from '../../../shared/plan/model.ts';
import { numberSections } from '../../../shared/plan/numbering.ts';
import { parsePlan } from '../../../shared/plan/parse.ts';
import type { ImportOptions } from '../../../shared/rpc/imports.ts';

export function counterIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id${count}`;
  };
}

function words(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '⏎')).join('');
}

/** One line a section (`# [label] title`, one `#` a level) or block (`¶ text`, `[label] text`, two spaces a depth). */
export function outlineOf(plan: Plan): string[] {
  const labels = numberSections(plan);
  return plan.sections.flatMap(({ id, level, title, blocks }) => [
    `${'#'.repeat(level)} [${labels.get(id)}] ${words(title)}`,
    ...blocks.map((block) =>
      block.type === 'item'
        ? `${'  '.repeat(block.depth)}[${labels.get(block.id)}] ${words(block.content)}`
        : `¶ ${words(block.content)}`,
    ),
  ]);
}

interface Read {
  readonly plan: Plan;
  readonly outline: string[];
  readonly notices: Notice[];
  notice(code: NoticeCode): Notice | undefined;
}

/** Imports a text, or lines of it, from a file of the given name; the plan must be a valid one. */
export function read(text: string | readonly string[], options: Partial<ImportOptions> = {}, fileName = 'ก.txt'): Read {
  const source = typeof text === 'string' ? text : text.join('\n');
  const bytes = new TextEncoder().encode(source);
  const { value, notices } = importText({ bytes, fileName, options }, counterIds());
  const { plan } = value;
  parsePlan(plan);
  return { plan, outline: outlineOf(plan), notices, notice: (code) => notices.find((one) => one.code === code) };
}
