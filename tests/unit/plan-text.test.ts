import { describe, expect, it } from 'vitest';
import { countPlanWords, countSectionWords } from '../../shared/plan/count.ts';
import { planToMarkdown } from '../../shared/plan/markdown.ts';
import type { Inline, Plan } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { planToText } from '../../shared/plan/plain-text.ts';
import { brokenReferences } from '../../shared/plan/references.ts';
import { words } from '../../shared/thai/segment.ts';
import { item, paragraph, plan, section, text } from '../support/outline.ts';

const sample: Plan = {
  ...plan([
    section('a', '1-', { title: text('บทสรุปผู้บริหาร'), blocks: [paragraph('p0', text('สรุปสั้น ๆ'))] }),
    section('b', '1', { title: [...text('บทนำ'), { type: 'break' }, ...text('และขอบเขต')] }),
    section('c', '2', {
      title: text('ความเป็นมา'),
      guidance: { text: 'เขียนตรงนี้' },
      blocks: [
        paragraph('p1', [
          ...text('ดูข้อ '),
          { type: 'reference', target: 'c' },
          ...text(' และ '),
          { type: 'reference', target: 'gone' },
        ]),
        paragraph('p2', []),
        item('i1', 'n0', text('เรื่องแรก')),
        item('i2', 'n1', text('เรื่องย่อย')),
        item('i3', 'b0', text('ข้อสังเกต')),
      ],
    }),
  ]),
  meta: {
    title: { text: 'แผนน้ำชุมชน' },
    edition: { text: 'ฉบับที่ ๒' },
    agency: { text: 'กรมตัวอย่าง' },
    period: { from: 2570, to: 2574 },
  },
};

describe('planToText', () => {
  it('prints front matter, labels before titles and items, and references', () => {
    expect(planToText(sample)).toBe(`แผนน้ำชุมชน
ฉบับที่ ๒
พ.ศ. ๒๕๗๐ – ๒๕๗๔
กรมตัวอย่าง

บทสรุปผู้บริหาร
สรุปสั้น ๆ

บทที่ ๑ บทนำ และขอบเขต

๑.๑ ความเป็นมา
ดูข้อ ๑.๑ และ [ไม่พบหัวข้อที่อ้างถึง]
  ๑) เรื่องแรก
    (๑) เรื่องย่อย
  • ข้อสังเกต
`);
  });

  it('prints nothing before the first section of a plan without a name', () => {
    const bare = { ...plan([section('a', '1')]), meta: { ...plan([]).meta, title: { text: '' } } };
    expect(planToText(bare)).toBe('บทที่ ๑ หัวข้อ a\n');
  });

  it('prints one year when the plan covers one', () => {
    const year = { ...sample, meta: { ...sample.meta, period: { from: 2570, to: 2570 } } };
    expect(planToText(year)).toContain('\nพ.ศ. ๒๕๗๐\n');
  });
});

describe('planToMarkdown', () => {
  it('makes headings by level, with labels typed', () => {
    expect(planToMarkdown(sample)).toBe(`**แผนน้ำชุมชน**

**ฉบับที่ ๒**

**พ.ศ. ๒๕๗๐ – ๒๕๗๔**

**กรมตัวอย่าง**

# บทสรุปผู้บริหาร

สรุปสั้น ๆ

# บทที่ ๑ บทนำ<br>และขอบเขต

## ๑.๑ ความเป็นมา

ดูข้อ ๑.๑ และ \\[ไม่พบหัวข้อที่อ้างถึง\\]

๑) เรื่องแรก

 (๑) เรื่องย่อย

- ข้อสังเกต
`);
  });

  const line = (...content: Inline[]) =>
    planToMarkdown({
      ...plan([section('a', '1-', { title: [], blocks: [paragraph('p', content)] })]),
      meta: { ...sample.meta, title: { text: '' }, edition: { text: '' }, agency: { text: '' }, period: null },
    })
      .replace(/^#\n\n/, '')
      .trimEnd();

  it('writes marks as Markdown where it surely reads them, as HTML where not', () => {
    expect(line({ type: 'text', text: 'หนา', marks: ['bold'] }, ...text('ต่อ'))).toBe('**หนา**ต่อ');
    expect(line({ type: 'text', text: 'หนาเอียง', marks: ['bold', 'italic'] })).toBe('***หนาเอียง***');
    expect(line({ type: 'text', text: 'ขีด', marks: ['strike'] })).toBe('~~ขีด~~');
    expect(line({ type: 'text', text: '(ร่าง)', marks: ['bold'] }, ...text('ต่อ'))).toBe('<strong>(ร่าง)</strong>ต่อ');
    expect(line({ type: 'text', text: 'ท้าย ', marks: ['bold'] }, ...text('ต่อ'))).toBe('<strong>ท้าย </strong>ต่อ');
    expect(
      line({ type: 'text', text: 'ก', marks: ['bold'] }, { type: 'text', text: 'ข', marks: ['bold', 'italic'] }),
    ).toBe('<strong>ก</strong><strong><em>ข</em></strong>');
    expect(line(...text('ม'), { type: 'text', text: '2', marks: ['sup'] })).toBe('ม<sup>2</sup>');
  });

  it('escapes what means something to Markdown', () => {
    expect(line(...text('# ไม่ใช่หัวข้อ *ดาว* <b> a|b [x]'))).toBe('\\# ไม่ใช่หัวข้อ \\*ดาว\\* \\<b\\> a\\|b \\[x\\]');
    expect(line(...text('1. ไม่ใช่รายการ'))).toBe('1\\. ไม่ใช่รายการ');
    expect(line(...text('- ขีด'))).toBe('\\- ขีด');
    expect(line(...text('    ย่อหน้า'))).toBe('&#32;   ย่อหน้า');
    expect(line(...text('a_b _c_'))).toBe('a_b \\_c\\_');
    expect(line(...text('ก'), { type: 'break' }, ...text('+ ข'))).toBe('ก\\\n\\+ ข');
  });
});

describe('references to a section without number', () => {
  const referring = plan([
    section('a', '1-', { title: text('ภาคผนวก *ก*'), blocks: [paragraph('p1', [{ type: 'reference', target: 'b' }])] }),
    section('b', '2', {
      title: text('ตัวชี้วัด'),
      blocks: [paragraph('p2', [...text('ดู '), { type: 'reference', target: 'a' }])],
    }),
  ]);

  it('print its title in quotation marks', () => {
    expect(planToText(referring)).toContain('\n\nภาคผนวก *ก*\n“ตัวชี้วัด”\n\nตัวชี้วัด\nดู “ภาคผนวก *ก*”\n');
    expect(planToMarkdown(referring)).toContain('\n\nดู “ภาคผนวก \\*ก\\*”\n');
    expect(brokenReferences(referring)).toEqual([]);
  });

  it('print of what its title refers to only numbers, since two titles may refer to each other', () => {
    const round = plan([
      section('a', '1-', { title: [...text('ก '), { type: 'reference', target: 'b' }] }),
      section('b', '1-', { title: [...text('ข '), { type: 'reference', target: 'a' }] }),
      section('c', '1', { title: text('ค') }),
      section('d', '1-', { title: [...text('ง '), { type: 'reference', target: 'c' }] }),
    ]);
    const labels = numberSections(round);
    expect(plainText([{ type: 'reference', target: 'a' }], labels)).toBe('“ก”');
    expect(plainText([{ type: 'reference', target: 'd' }], labels)).toBe('“ง บทที่ ๑”');
    expect(plainText(round.sections[0]!.title, labels)).toBe('ก “ข”');
  });

  it('say that there is nothing to print while it has no title', () => {
    const nameless = plan([
      section('a', '1-', { title: [] }),
      section('b', '1', { title: [{ type: 'reference', target: 'a' }] }),
    ]);
    expect(planToText(nameless)).toContain('[หัวข้อที่อ้างถึงยังไม่มีชื่อ]');
    expect(brokenReferences(nameless)).toEqual([{ section: 'b', target: 'a' }]);
  });
});

describe('plainText', () => {
  it('gives the words without marks, breaks as asked, references only with labels', () => {
    const inlines: Inline[] = [...text('ก'), { type: 'break' }, ...text('ข'), { type: 'reference', target: 'x' }];
    expect(plainText(inlines)).toBe('ก ข');
    expect(plainText(inlines, new Map([['x', '๑.๑']]), '\n')).toBe('ก\nข๑.๑');
  });
});

describe('word counts', () => {
  it('count titles and blocks by paragraph, and add up', () => {
    const count = (words_: string[]) => words_.reduce((sum, paragraph_) => sum + words(paragraph_).length, 0);
    expect(countSectionWords(sample.sections[0]!)).toBe(count(['บทสรุปผู้บริหาร', 'สรุปสั้น ๆ']));
    expect(countSectionWords(sample.sections[2]!)).toBe(
      count(['ความเป็นมา', 'ดูข้อ  และ ', 'เรื่องแรก', 'เรื่องย่อย', 'ข้อสังเกต']),
    );
    expect(countPlanWords(sample)).toBe(sample.sections.reduce((sum, s) => sum + countSectionWords(s), 0));
    expect(countPlanWords({ sections: [] })).toBe(0);
  });
});
