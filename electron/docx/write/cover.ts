/** The cover: title, edition and period in the upper half, the agency at the foot. */
import { frontOf } from '../../../shared/plan/front.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { TEXT_WIDTH } from './measures.ts';
import { run } from './xml.ts';

/** A frame that stands on the bottom margin, whatever the length of what is above. */
const AT_FOOT = `<w:framePr w:w="${TEXT_WIDTH}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" w:yAlign="bottom"/>`;

export function coverXml(plan: Pick<Plan, 'meta' | 'scheme'>): string {
  const { title, edition, period, agency } = frontOf(plan);
  return [
    line('Title', title),
    line('Subtitle', edition),
    line('Subtitle', period === '' ? '' : `(${period})`),
    line('CoverAgency', agency, AT_FOOT),
  ].join('');
}

function line(style: string, text: string, more = ''): string {
  return text === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${run(text)}</w:p>`;
}
