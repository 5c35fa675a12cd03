import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

describe('a table of contents', () => {
  const contents = [
    'สารบัญ',
    'เรื่อง\tหน้า',
    'คำนำ\tก',
    'บทที่ ๑ บทนำ\t๑',
    '๑.๑ ที่มา   ๑',
    'บทที่ ๒ สภาพปัญหา 5',
    'ภาคผนวก ก รายชื่อ\t๒๐',
    'สารบัญตาราง',
    'ตารางที่ ๑ พื้นที่ ๗',
  ];
  const shown = [
    '# [] สารบัญ',
    '¶ เรื่อง หน้า',
    '¶ คำนำ ก',
    '¶ บทที่ ๑ บทนำ ๑',
    '¶ ๑.๑ ที่มา   ๑',
    '¶ บทที่ ๒ สภาพปัญหา 5',
    '¶ ภาคผนวก ก รายชื่อ ๒๐',
    '# [] สารบัญตาราง',
    '¶ ตารางที่ ๑ พื้นที่ ๗',
  ];

  it('without dots stays text: its lines are no headings', () => {
    const { outline, notice } = read(['แผนเกษตรอินทรีย์', ...contents, 'บทที่ ๑ บทนำ', '๑.๑ ที่มา', 'ภาคผนวก ก', 'รายชื่อ']);
    expect(outline).toEqual([...shown, '# [บทที่ ๑] บทนำ', '## [๑.๑] ที่มา', '# [] ภาคผนวก ก รายชื่อ']);
    expect(notice('NUMBERS_PINNED')).toBeUndefined();
  });

  it('ends where a chapter comes a second time, even if that one ends in a number', () => {
    const { outline } = read(['แผนเกษตรอินทรีย์', ...contents, 'บทที่ ๑ แผนระดับที่ ๓', 'บทที่ ๒ สภาพปัญหา']);
    expect(outline).toEqual([...shown, '# [บทที่ ๑] แผนระดับที่ ๓', '# [บทที่ ๒] สภาพปัญหา']);
  });
});
