import type { Plan } from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';

/** A plan of sections named a, b, c … of these levels, each titled by its name, without blocks. */
export function planOfLevels(levels: readonly number[]): Plan {
  return {
    format: 2,
    id: 'plan',
    meta: { title: { text: 'แผน' }, edition: { text: '' }, agency: { text: '' }, period: null },
    scheme: DEFAULT_SCHEME,
    sections: levels.map((level, index) => {
      const id = String.fromCharCode(97 + index);
      return { id, level, number: { kind: 'auto' }, title: [{ type: 'text', text: id }], blocks: [] };
    }),
  };
}
