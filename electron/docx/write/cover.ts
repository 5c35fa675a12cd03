/** The cover: title, edition and period in the upper half, the agency at the foot. */
import { frontOf } from '../../../shared/plan/front.ts';
import type { Plan } from '../../../shared/plan/model.ts';
import { TEXT_WIDTH } from './measures.ts';
import { run } from './xml.ts';

/** A frame that stands on the bottom margin, whatever the length of what is above. */
const AT_FOOT = `<w:framePr w:w="${TEXT_WIDTH}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" w:yAlign="bottom"/>`;

export interface CoverLine {
  /** The content of its w:pPr, but for its frame. */
  readonly properties: string;
  /** Its w:framePr; empty where it stands in the text. */
  readonly frame: string;
  /** Empty where a plan has none: no paragraph. */
  readonly text: string;
}

/** The lines a cover can have, in order: as many for every plan. */
export function coverLines(plan: Pick<Plan, 'meta' | 'scheme'>): CoverLine[] {
  const { title, edition, period, agency } = frontOf(plan);
  return [
    line('Title', title),
    line('Subtitle', edition),
    line('Subtitle', period === '' ? '' : `(${period})`),
    line('CoverAgency', agency, AT_FOOT),
  ];
}

function line(style: string, text: string, frame = ''): CoverLine {
  return { properties: `<w:pStyle w:val="${style}"/>`, frame, text };
}

export function coverXml(plan: Pick<Plan, 'meta' | 'scheme'>): string {
  return coverLines(plan)
    .map(({ properties, frame, text }) =>
      text === '' ? '' : `<w:p><w:pPr>${properties}${frame}</w:pPr>${run(text)}</w:p>`,
    )
    .join('');
}
