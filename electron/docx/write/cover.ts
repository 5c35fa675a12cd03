/** The cover: title, edition and period in the upper half, the agency at the foot. */
import type { Period, Plan } from '../../../shared/plan/model.ts';
import { formatNumber } from '../../../shared/thai/digits.ts';
import { TEXT_WIDTH } from './measures.ts';
import { run } from './xml.ts';

/** A frame that stands on the bottom margin, whatever the length of what is above. */
const AT_FOOT = `<w:framePr w:w="${TEXT_WIDTH}" w:wrap="around" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" w:yAlign="bottom"/>`;

export function coverXml({ meta, scheme }: Pick<Plan, 'meta' | 'scheme'>): string {
  const years = ({ from, to }: Period) => {
    const first = formatNumber(from, scheme.digits);
    return from === to ? `(พ.ศ. ${first})` : `(พ.ศ. ${first} – ${formatNumber(to, scheme.digits)})`;
  };
  return [
    line('Title', meta.title.text),
    line('Subtitle', meta.edition.text),
    line('Subtitle', meta.period ? years(meta.period) : ''),
    line('CoverAgency', meta.agency.text, AT_FOOT),
  ].join('');
}

function line(style: string, text: string, more = ''): string {
  return text === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${run(text)}</w:p>`;
}
