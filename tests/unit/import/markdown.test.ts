import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../electron/import/marks.ts';
import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { read } from './support.ts';

const readMd = (...lines: string[]) => read(lines, {}, 'แผน.md');

const LETTERS = { bold: 'b', italic: 'i', underline: 'u', strike: 's', sup: '^', sub: '_' };

/** Text with its marks as letters: `b{…}`, `i{…}`, `u{…}`, `s{…}`, `^{…}`, `_{…}`; ⏎ for a break. */
function shown(text: string): string {
  return normalizeInlines(readMarks(text).content)
    .map((inline) => {
      if (inline.type !== 'text') return '⏎';
      return (inline.marks ?? []).reduceRight((inner, mark) => `${LETTERS[mark]}{${inner}}`, inline.text);
    })
    .join('');
}

describe('Markdown blocks', () => {
  it('headings without numbers take those of the scheme; the only first-level one is the title', () => {
    const { plan, outline, notice } = readMd('# แผนน้ำชุมชน', '', 'คำโปรย', '', '## บทนำ', '### ที่มา ###', '## เป้าหมาย');
    expect(plan.meta.title.text).toBe('แผนน้ำชุมชน');
    expect(outline).toEqual(['# [] ส่วนนำ', '¶ คำโปรย', '# [บทที่ ๑] บทนำ', '## [๑.๑] ที่มา', '# [บทที่ ๒] เป้าหมาย']);
    expect(notice('HEADINGS_NUMBERED')?.details).toMatchObject({ count: 3 });
  });

  it('headings with typed numbers keep those, and the others have none', () => {
    const { outline } = readMd('# บทที่ ๑ บทนำ', '## ๑.๑ ที่มา', '## ข้อสังเกต', '# บรรณานุกรม', '# บทที่ ๒ แผน');
    expect(outline).toEqual(['# [บทที่ ๑] บทนำ', '## [๑.๑] ที่มา', '## [] ข้อสังเกต', '# [] บรรณานุกรม', '# [บทที่ ๒] แผน']);
  });

  it('underlined headings', () => {
    expect(readMd('คำโปรย:', '', 'บทหนึ่ง', '=====', 'ข้อความ', '', 'ย่อย', '---', 'ข้อความ').outline).toEqual([
      '# [] ส่วนนำ',
      '¶ คำโปรย:',
      '# [บทที่ ๑] บทหนึ่ง',
      '¶ ข้อความ',
      '## [๑.๑] ย่อย',
      '¶ ข้อความ',
    ]);
  });

  it('wrapped lines are one paragraph; hard breaks break it', () => {
    expect(readMd('# ก', 'บรรทัดหนึ่ง', 'ต่อกัน  ', 'ขึ้นใหม่\\', 'อีกครั้ง', '', 'ย่อหน้าใหม่').outline.slice(1)).toEqual([
      '¶ บรรทัดหนึ่ง ต่อกัน⏎ขึ้นใหม่⏎อีกครั้ง',
      '¶ ย่อหน้าใหม่',
    ]);
  });

  it('lists of every marker, nested by indent, with wrapped items', () => {
    const { outline } = readMd(
      '# ก',
      '- หนึ่ง',
      '  ต่อ',
      '  - ย่อย',
      '- สอง',
      '',
      '1. ลำดับ',
      '   1. ซ้อน',
      '2. ถัดไป',
      '',
      'คั่น',
      '',
      '1. ก',
      '1. ข',
    );
    expect(outline.slice(1)).toEqual([
      '[-] หนึ่ง ต่อ',
      '  [-] ย่อย',
      '[-] สอง',
      '  [๑.] ลำดับ',
      '    [๑.] ซ้อน',
      '  [๒.] ถัดไป',
      '¶ คั่น',
      '  [๑.] ก',
      '  [๒.] ข',
    ]);
  });

  it('a number inside a wrapped paragraph does not start a list', () => {
    expect(readMd('# ก', 'ทั้งหมดมี', '14. ไม่ใช่ข้อ').outline[1]).toBe('¶ ทั้งหมดมี 14. ไม่ใช่ข้อ');
  });

  it('what a plan cannot hold stays as typed, and is named', () => {
    const { outline, notices } = readMd(
      '# ก',
      '| a | b |',
      '|---|---|',
      '```',
      '# ไม่ใช่หัวข้อ',
      '```',
      '> อ้าง',
      '',
      '<div>',
      '',
      'ดู [ลิงก์](http://a.b/*c*) และ `โค้ด *ดิบ*`',
    );
    expect(outline.slice(1)).toEqual([
      '¶ | a | b |',
      '¶ |---|---|',
      '¶ ```',
      '¶ # ไม่ใช่หัวข้อ',
      '¶ ```',
      '¶ > อ้าง',
      '¶ <div>',
      '¶ ดู [ลิงก์](http://a.b/c) และ `โค้ด *ดิบ*`',
    ]);
    const kept = notices.filter(({ code }) => code === 'MARKDOWN_KEPT').map(({ details }) => details.english);
    expect(kept).toEqual(['tables', 'code', 'quotations', 'HTML', 'links and images']);
  });

  it('Thai labels start blocks as in plain text, and indented lines are no code', () => {
    expect(readMd('# บทนำ', '    ย่อหน้าที่ย่อไว้', '๑) ข้อแรก', '๒) ข้อสอง').outline.slice(1)).toEqual([
      '¶ ย่อหน้าที่ย่อไว้',
      '[๑)] ข้อแรก',
      '[๒)] ข้อสอง',
    ]);
  });
});

describe('Markdown marks', () => {
  it.each([
    ['**เข้ม** *เอน* ~~ขีดฆ่า~~ __เข้ม__ _เอน_', 'b{เข้ม} i{เอน} s{ขีดฆ่า} b{เข้ม} i{เอน}'],
    ['***สองอย่าง***', 'b{i{สองอย่าง}}'],
    ['**ก *ข* ค**', 'b{ก }b{i{ข}}b{ ค}'],
    ['ตัวเลข 2*3*4 และ snake_case_name', 'ตัวเลข 2i{3}4 และ snake_case_name'],
    ['\\*ไม่เอน\\* 1\\. ไม่ใช่ข้อ', '*ไม่เอน* 1. ไม่ใช่ข้อ'],
    ['**(ร่าง)**แผน', 'b{(ร่าง)}แผน'],
    ['** ไม่ใช่ ** ~ก~ **ค้าง', '** ไม่ใช่ ** ~ก~ **ค้าง'],
    ['**a*b**', 'b{a*b}'],
    ['*a**b*', 'i{a**b}'],
    ['`**` ก **ข** ``c`d**e**``', '`**` ก b{ข} ``c`d**e**``'],
    ['C:\\งาน', 'C:\\งาน'],
    ['<u>ขีดเส้น</u> H<sub>2</sub>O <strong><sup>๑</sup></strong>', 'u{ขีดเส้น} H_{2}O b{^{๑}}'],
    ['<u>ค้าง </sup>เกิน </u></u> \\<u>', 'u{ค้าง </sup>เกิน }</u> <u>'],
    ['`<u>` <b>ก</b> ก<br>ข', '`<u>` <b>ก</b> ก⏎ข'],
  ])('%s', (source, expected) => {
    expect(shown(source)).toBe(expected);
  });

  it('keep every character as text or markup, in order', () => {
    const source = '**ก** \\* ~~ข~~ _ค_ ***ง* จ**';
    const { pieces } = readMarks(source);
    expect(pieces.map(({ text }) => text).join('')).toBe(source);
    expect(
      pieces
        .filter(({ kept }) => kept)
        .map(({ text }) => text)
        .join(''),
    ).toBe('ก * ข ค ง จ');
  });
});
