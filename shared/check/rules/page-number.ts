/** `- ๒ -` at the top centre from the second page on; none on the first. */
import { MEASURES } from '../../letter/measures.ts';
import type { CheckedMargin } from '../document.ts';
import type { Finding } from '../finding.ts';
import { type Rule, sourceOf, words } from './rule.ts';

const EXPECTED = words('- ๒ - กลางหน้ากระดาษด้านบน ตั้งแต่หน้าที่สอง', '- ๒ - at the top centre, from the second page on');
const SOURCE = sourceOf(MEASURES.leftMargin);
/** A letter of less text than this is taken to have one page only. */
const ONE_PAGE = 1500;

export const pageNumber: Rule = ({ document }) => {
  const finding = (th: string, en: string): Finding[] => [
    {
      rule: 'page-number',
      where: { section: 0, text: '' },
      found: words(th, en),
      expected: EXPECTED,
      source: SOURCE,
      repair: null,
    },
  ];
  const length = document.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const heads = document.pages.flatMap((page) => page.heads.map((head) => ({ page, head })));
  const feet = document.pages.flatMap((page) => page.feet);
  const numbered = heads.filter(({ head }) => isNumbered(head));
  if (numbered.length === 0) {
    if (feet.some(isNumbered)) return finding('เลขหน้าอยู่ด้านล่าง', 'the page number is at the foot');
    return length > ONE_PAGE ? finding('ไม่มีเลขหน้า', 'no page numbers') : [];
  }
  const [first] = document.pages;
  const onFirst = first?.heads.find(({ on }) => on === (first.titlePage ? 'first' : 'default'));
  if (onFirst && isNumbered(onFirst)) return finding('มีเลขในหน้าแรก', 'a number on the first page');
  for (const { page, head } of numbered) {
    const line = head.paragraphs.find(({ text }) => text.includes('#'))!;
    const text = line.text.trim();
    if (!/^[-–]\s?#\s?[-–]$/.test(text)) return finding(text, text);
    if (page.pageNumbers !== 'thaiNumbers' && !line.thaiPageNumber) return finding('เลขอารบิก', 'Arabic digits');
    if (line.alignment !== 'center') return finding('ไม่อยู่กลาง', 'not centred');
  }
  return [];
};

function isNumbered({ paragraphs }: CheckedMargin): boolean {
  return paragraphs.some(({ text }) => text.includes('#'));
}
