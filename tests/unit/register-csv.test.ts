import { expect, test } from 'vitest';
import { outgoingCsv } from '../../electron/services/register-csv.ts';
import type { RegisterRow } from '../../shared/rpc/letters.ts';

const row: RegisterRow = {
  code: 'นร ๐๘๐๔',
  series: 'circular',
  year: 2569,
  number: 1,
  to: 1,
  printed: 'นร ๐๘๐๔/ว ๑',
  state: 'taken',
  letter: 'a',
  date: { year: 2026, month: 3, day: 9 },
  subject: '',
  addressee: '',
  reason: '',
};
const text = (rows: readonly RegisterRow[], language: 'th' | 'en' = 'th') =>
  Buffer.from(outgoingCsv(rows, language)).toString('utf8');

test('a register is UTF-8 with its mark, a line a row, in the language asked for', () => {
  expect(text([row])).toBe(
    '\uFEFF"เลขที่หนังสือ","ชุดเลข","ลงวันที่","ถึง","เรื่อง","สถานะ","เหตุผล"\r\n"นร ๐๘๐๔/ว ๑","เวียน (ว)","๙ มี.ค. ๒๕๖๙","","","ออกแล้ว",""\r\n',
  );
  expect(text([row], 'en')).toContain('"นร ๐๘๐๔/ว ๑","circular","2026-03-09","","","taken",""');
});

test.each(['=1+1', '+66', '-1', '@SUM(A1)', '\t=1', ' =HYPERLINK("x")', '＝1'])(
  'what begins as a formula, such as %j, is text in a spreadsheet',
  (subject) => {
    expect(text([{ ...row, subject }])).toContain(`"'${subject.replaceAll('"', '""')}"`);
  },
);

test('commas, quotes and line ends stay in their cell', () => {
  expect(text([{ ...row, reason: 'ก, "ข"\nค' }])).toContain('"ก, ""ข""\nค"');
});
