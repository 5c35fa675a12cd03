/** New plans from templates. */
import type { Language } from '../errors.ts';
import { normalizeText } from '../thai/text.ts';
import { type NewId, PLAN_FORMAT, type Plan, type Section } from './model.ts';
import { normalizeInlines } from './normalize.ts';
import { DEFAULT_SCHEME, SCHEMES } from './scheme.ts';
import { OUTLINES } from './template-outlines.ts';

/** `action` is a level-3 action plan (แผนปฏิบัติการด้าน…), numbered ส่วนที่ ๑; the others are numbered บทที่ ๑. */
type Template = keyof typeof OUTLINES;

/**
 * A plan with the template's headings, each with advice in `language` on `guidance` and one empty paragraph to write in.
 * Headings are Thai in either language. Every id, the plan's included, comes from `newId`.
 */
export function planFromTemplate(
  template: Template,
  { title, language }: { readonly title: string; readonly language: Language },
  newId: NewId,
): Plan {
  const sections = OUTLINES[template].map(
    ([level, heading, th, en, number]): Section => ({
      id: newId(),
      level,
      number: { kind: number === 'un-numbered' ? 'none' : 'auto' },
      title: heading === '' ? [] : normalizeInlines([{ type: 'text', text: heading }]),
      blocks: [{ type: 'paragraph', id: newId(), align: 'thai', indent: 'first', content: [] }],
      guidance: { text: language === 'th' ? th : en },
    }),
  );
  return {
    format: PLAN_FORMAT,
    id: newId(),
    meta: { title: { text: normalizeText(title) }, edition: { text: '' }, agency: { text: '' }, period: null },
    scheme: template === 'action' ? SCHEMES.parts : DEFAULT_SCHEME,
    sections,
  };
}
