import type { Language, Sentence } from '../../shared/errors.ts';
import { URGENCY_WORDS } from '../../shared/letter/wording.ts';
import type { Incoming, RegisterRow } from '../../shared/rpc/letters.ts';
import { type CalendarDate, shortDate } from '../../shared/thai/dates.ts';

/** Says that a file is UTF-8: Excel takes Thai for another encoding without it. */
const BYTE_ORDER_MARK = '\uFEFF';

type Column<Row> = readonly [name: Sentence, cell: (row: Row, language: Language) => string];

const SERIES: Readonly<Record<RegisterRow['series'], Sentence>> = {
  ordinary: { th: 'ปกติ', en: 'ordinary' },
  circular: { th: 'เวียน (ว)', en: 'circular' },
};
const STATES: Readonly<Record<RegisterRow['state'], Sentence>> = {
  taken: { th: 'ออกแล้ว', en: 'taken' },
  cancelled: { th: 'ยกเลิก', en: 'cancelled' },
  gap: { th: 'ว่าง', en: 'not used' },
};

const OUTGOING: readonly Column<RegisterRow>[] = [
  [{ th: 'เลขที่หนังสือ', en: 'Number' }, ({ printed }) => printed],
  [{ th: 'ชุดเลข', en: 'Series' }, ({ series }, language) => SERIES[series][language]],
  [{ th: 'ลงวันที่', en: 'Date' }, ({ date }, language) => day(date, language)],
  [{ th: 'ถึง', en: 'To' }, ({ addressee }) => addressee],
  [{ th: 'เรื่อง', en: 'Subject' }, ({ subject }) => subject],
  [{ th: 'สถานะ', en: 'State' }, ({ state }, language) => STATES[state][language]],
  [{ th: 'เหตุผล', en: 'Reason' }, ({ reason }) => reason],
];

const INCOMING: readonly Column<Incoming>[] = [
  [{ th: 'เลขทะเบียนรับ', en: 'Receiving number' }, ({ receivingNumber }) => String(receivingNumber)],
  [{ th: 'วันที่รับ', en: 'Received on' }, ({ receivedOn }, language) => day(receivedOn, language)],
  [{ th: 'เวลา', en: 'At' }, ({ receivedAt }) => receivedAt],
  [{ th: 'ที่', en: 'Number' }, ({ number }) => number],
  [{ th: 'ลงวันที่', en: 'Date' }, ({ date }, language) => day(date, language)],
  [{ th: 'ชั้นความเร็ว', en: 'Urgency' }, ({ urgency }) => URGENCY_WORDS[urgency]],
  [{ th: 'จาก', en: 'From' }, ({ agency }) => agency],
  [{ th: 'ถึง', en: 'To' }, ({ addressee }) => addressee],
  [{ th: 'เรื่อง', en: 'Subject' }, ({ subject }) => subject],
  [{ th: 'หมายเหตุ', en: 'Note' }, ({ note }) => note],
];

/** The register of outgoing letters as a CSV file: UTF-8 with byte order mark, lines end in CR LF (RFC 4180). */
export function outgoingCsv(rows: readonly RegisterRow[], language: Language): Uint8Array {
  return csv(OUTGOING, rows, language);
}

/** The register of incoming letters, as `outgoingCsv`. */
export function incomingCsv(rows: readonly Incoming[], language: Language): Uint8Array {
  return csv(INCOMING, rows, language);
}

function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): Uint8Array {
  const lines = [
    columns.map(([name]) => quoted(name[language])),
    ...rows.map((row) => columns.map(([, cell]) => quoted(cell(row, language)))),
  ];
  return Buffer.from(BYTE_ORDER_MARK + lines.map((line) => `${line.join(',')}\r\n`).join(''));
}

/** A cell that a spreadsheet takes for text: one that begins as a formula does is led in by an apostrophe. */
function quoted(text: string): string {
  const harmless = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function day(date: CalendarDate | null, language: Language): string {
  if (date === null) return '';
  if (language === 'th') return shortDate(date, 4);
  return [date.year, String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
}
