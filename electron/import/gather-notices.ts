/** Gathers what was guessed: one notice a kind with how many and the first lines, never thousands of rows. */
import type { ErrorDetails } from '../../shared/errors.ts';
import type { Notice, NoticeCode } from '../../shared/notices.ts';

/** Line numbers written out in one notice. */
const LINES_SHOWN = 8;

export interface NoticeBook {
  /** Notes one place. Places of one code and one `sort` become one notice; details are those of the first. */
  note(code: NoticeCode, line: number, details?: ErrorDetails, sort?: string): void;
  /** In the order of first noting. Those of lines carry `line` (the first), `lines` (`3, 7, …`) and `count`. */
  list(): Notice[];
  /** What was noted of each line. */
  byLine(): ReadonlyMap<number, readonly NoticeCode[]>;
}

export function openNoticeBook(): NoticeBook {
  const groups = new Map<string, { code: NoticeCode; details: ErrorDetails; lines: number[]; count: number }>();
  const lines = new Map<number, NoticeCode[]>();
  return {
    note(code, line, details = {}, sort = '') {
      const key = `${code} ${sort}`;
      const group = groups.get(key) ?? { code, details, lines: [], count: 0 };
      groups.set(key, group);
      group.count += 1;
      if (line > 0 && group.lines.length < LINES_SHOWN) group.lines.push(line);
      if (line > 0) {
        const codes = lines.get(line) ?? [];
        if (!codes.includes(code)) lines.set(line, [...codes, code]);
      }
    },
    byLine: () => lines,
    list() {
      return [...groups.values()].map(({ code, details, lines, count }) => {
        if (lines.length === 0) return { code, details };
        const shown = lines.join(', ') + (count > lines.length ? ', …' : '');
        return { code, details: { ...details, line: lines[0]!, lines: shown, count } };
      });
    },
  };
}
