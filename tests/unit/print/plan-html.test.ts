import { describe, expect, test } from 'vitest';
import { fontFace, PRINT_FONTS } from '../../../shared/print/fonts.ts';
import { hasContents, planHtml, printTitle } from '../../../shared/print/plan-html.ts';
import { item, paragraph, plan, section, text } from '../../support/outline.ts';
import { readPage } from '../../support/page-reader.ts';

const PLAN = {
  ...plan([
    section('c1', '1', { title: text('น้ำ & ดิน'), blocks: [paragraph('p1', text('<script>พิมพ์</script>'))] }),
    section('s11', '2', { title: text('ที่มา'), blocks: [item('i1', 'n0', text('ข้อแรก'))] }),
    section('c2', '1', {
      title: text('ทำต่อ'),
      blocks: [
        paragraph('p2', [
          ...text('ดู '),
          { type: 'reference', target: 's11' },
          { type: 'break' },
          { type: 'text', text: 'แล้ว', marks: ['bold', 'underline'] },
          { type: 'reference', target: 'gone' },
        ]),
      ],
    }),
  ]),
  id: 'p',
};

describe('a whole plan', () => {
  const html = planHtml(PLAN, { fontFaces: '/* fonts */' });
  const page = readPage(html);

  test('has a cover, contents and each chapter on a page of its own, on A4 with the margins of the regulation', () => {
    expect(page.all('.title')).toEqual([PLAN.meta.title.text]);
    expect(page.all('.entry')).toEqual(['บทที่ ๑น้ำ & ดิน', '๑.๑ที่มา', 'บทที่ ๒ทำต่อ']);
    expect(page.all('.chapter')).toHaveLength(2);
    expect(html).toContain('@page { size: A4; margin: 2.5cm 2cm 2cm 3cm;');
    expect(html).toContain('"-\\a0" counter(page, thai) "\\a0-"');
    expect(html).toContain('/* fonts */');
  });

  test('shows text as text, marks as elements, references as links within it', () => {
    expect(page.names.has('script')).toBe(false);
    expect(page.all('.paragraph')[0]).toBe('<script>พิมพ์</script>');
    expect(html).toContain('<a href="#at-s11">๑.๑</a><br /><u><b>แล้ว</b></u><span class="broken">[ไม่พบ');
  });

  test('asks for nothing: no script, no file, no other place', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|link|img|iframe)|@import|https?:/);
  });

  test('has page numbers in its contents once they are known, in the digits of the plan', () => {
    const pages = new Map([
      ['at-c1', 3],
      ['at-c2', 12],
    ]);
    expect(readPage(planHtml(PLAN, { fontFaces: '', pages })).all('.page')).toEqual(['๓', '', '๑๒']);
    const arabic = { ...PLAN, scheme: { ...PLAN.scheme, digits: 'arabic' as const } };
    const printed = planHtml(arabic, { fontFaces: '', pages });
    expect(readPage(printed).all('.page')).toEqual(['3', '', '12']);
    expect(printed).toContain('"-\\a0" counter(page) "\\a0-"');
  });
});

describe('one chapter', () => {
  test('is printed without cover and contents, with its numbers of the plan, and is named after itself', () => {
    const page = readPage(planHtml(PLAN, { chapter: 's11', fontFaces: '' }));
    expect(page.all('.heading')).toEqual(['บทที่ ๑ น้ำ & ดิน', '๑.๑ที่มา']);
    expect([page.all('.cover'), page.all('.contents')]).toEqual([[], []]);
    expect(printTitle(PLAN, 's11')).toBe('บทที่ ๑ น้ำ & ดิน');
    expect(printTitle(PLAN, undefined)).toBe(PLAN.meta.title.text);
    expect([hasContents(PLAN, undefined), hasContents(PLAN, 's11')]).toEqual([true, false]);
  });

  test('a reference out of it has its label and leads nowhere', () => {
    const html = planHtml(PLAN, { chapter: 'c2', fontFaces: '' });
    expect(html).toContain('ดู ๑.๑<br />');
  });
});

test('a plan without sections is its cover', () => {
  const page = readPage(planHtml(plan([]), { fontFaces: '' }));
  expect(page.all('.cover')).toHaveLength(1);
  expect(page.all('.contents')).toEqual([]);
});

test('fonts are those of Thai and Latin, regular and bold', () => {
  expect(PRINT_FONTS.map(({ file }) => file)).toEqual([
    'sarabun-thai-400-normal',
    'sarabun-latin-400-normal',
    'sarabun-thai-700-normal',
    'sarabun-latin-700-normal',
  ]);
  expect(fontFace(PRINT_FONTS[0]!, 'data:x')).toContain('url("data:x")');
});
