import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor } from '../../electron/services/file-name.ts';
import { graphemes } from '../../shared/thai/segment.ts';

test.each([
  ['แผนปฏิบัติการ พ.ศ. ๒๕๗๐', 'แผนปฏิบัติการ พ.ศ. ๒๕๗๐.docx'],
  ['แผน: น้ำ/ป่า "ฉบับร่าง"?', 'แผน น้ำ ป่า ฉบับร่าง.docx'],
  ['  ..ซ่อน..  ', 'ซ่อน.docx'],
  ['con', '_con.docx'],
  ['LPT1.old', '_LPT1.old.docx'],
  ['', 'แผน.docx'],
  ['???', 'แผน.docx'],
  ['บรรทัดแรก\nบรรทัดสอง', 'บรรทัดแรก บรรทัดสอง.docx'],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameFor(title, 'docx')).toBe(name);
});

test('a long title is cut between words', () => {
  const name = fileNameFor(`${'น้ำ '.repeat(16)}ฉบับปรับปรุง`, 'docx');
  expect(name).toBe(`${'น้ำ '.repeat(16)}ฉบับ.docx`);
});

test('a long word is cut between clusters and fits every file system', () => {
  const title = 'ก้'.repeat(120);
  const name = fileNameFor(title, 'docx');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  const clusters = graphemes(title);
  const stem = name.replace(/\.docx$/, '');
  expect(graphemes(stem)).toEqual(clusters.slice(0, graphemes(stem).length));
});

test('what a file is of stands behind its title, which is cut first', () => {
  expect(fileNameFor('แผนน้ำ', 'docx', ' เทียบ ร่างที่ ๑ กับ ร่าง/ปัจจุบัน')).toBe('แผนน้ำ เทียบ ร่างที่ ๑ กับ ร่าง ปัจจุบัน.docx');
  expect(fileNameFor('', 'txt', ' เทียบ ก กับ ข')).toBe('แผน เทียบ ก กับ ข.txt');
  const about = ' ตารางเปรียบเทียบ ฉบับรับฟังความคิดเห็น กับ ฉบับเสนอคณะรัฐมนตรี';
  const name = fileNameFor('ผู้เชี่ยวชาญที่ปรึกษา'.repeat(20), 'docx', about);
  expect(name.endsWith(`${about}.docx`)).toBe(true);
  expect(name.startsWith('ผู้เชี่ยวชาญ')).toBe(true);
  expect(Buffer.byteLength(fileNameFor('ก'.repeat(300), 'docx', ` ${'ข'.repeat(300)}`))).toBeLessThanOrEqual(255);
});

test('no title makes a name that Windows refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const name = fileNameFor(title, 'txt');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/);
      expect(name).toMatch(/^[^. ].*[^. ]\.txt$|^[^. ]\.txt$/su);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }),
  );
});
