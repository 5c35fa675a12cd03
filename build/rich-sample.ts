/** A plan with a table, figures, footnotes and references, one of them broken, in two states: for pictures of how those look. */
import type { Block, Id, Inline, Plan, Section, Table, TableCell } from '../shared/plan/model.ts';
import { PLAN_FORMAT } from '../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../shared/plan/scheme.ts';

/** Sections that pictures are taken at. */
export const RICH = { id: 'rich', pages: 'rich-pages', empty: 'rich-empty', works: 'rich-works' } as const;

/** The picture that the figures show: bars of five years, as an SVG file and its size. */
export const RICH_PICTURE = {
  pixels: { width: 640, height: 320 },
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320" width="640" height="320">' +
      '<rect width="640" height="320" fill="#f2f6f4"/><path d="M50 20V280H610" fill="none" stroke="#567" stroke-width="2"/>' +
      [90, 130, 120, 180, 225]
        .map(
          (height, at) =>
            `<rect x="${85 + at * 105}" y="${280 - height}" width="62" height="${height}" fill="#2e7d6b"/>`,
        )
        .join('') +
      '</svg>',
  ),
} as const;

const text = (words: string): Inline[] => (words === '' ? [] : [{ type: 'text', text: words }]);
const reference = (target: Id): Inline => ({ type: 'reference', target });
const note = (id: Id, words: string): Inline => ({ type: 'footnote', id, content: text(words) });

function paragraph(id: Id, ...content: readonly Inline[]): Block {
  return { type: 'paragraph', id, align: 'thai', indent: 'first', content };
}

function section(id: Id, level: number, title: string, blocks: readonly Block[] = []): Section {
  return { id, level, number: { kind: 'auto' }, title: text(title), blocks };
}

/** Rows of words by a name that stays theirs in both states; the first column at the left, numbers at the right. */
function table(rows: Readonly<Record<string, readonly string[]>>): Table {
  const cell = (row: string, words: string, column: number): TableCell => {
    const align = row === 'head' ? 'center' : column === 0 ? 'left' : column === 1 ? 'center' : 'right';
    const id = `${row}-${column}`;
    const line: TableCell['blocks'][number] = {
      type: 'paragraph',
      id: `p-${id}`,
      align,
      indent: 'none',
      content: text(words),
    };
    return { id: `c-${id}`, colSpan: 1, rowSpan: 1, vertical: 'top', blocks: [line] };
  };
  return {
    type: 'table',
    id: 'works',
    columns: [440, 300, 260],
    headerRows: 1,
    totalsRow: true,
    rows: Object.entries(rows).map(([row, words]) => ({
      id: `r-${row}`,
      cells: words.map((given, column) => cell(row, given, column)),
    })),
    content: text('งานและเงินที่ใช้ในปีแรก'),
  };
}

const WORKS = {
  head: ['งาน', 'ผู้รับผิดชอบ', 'เงิน (บาท)'],
  roof: ['ซ่อมหลังคาและรางน้ำ', 'กองช่าง', '๔๕๐,๐๐๐'],
  floor: ['ปูทางเดินใหม่ทั้งสองฝั่ง', 'กองช่าง', '๒๘๐,๐๐๐'],
  light: ['ติดไฟส่องสว่าง', 'ชมรมผู้ค้า', '๖๐,๐๐๐'],
  sum: ['รวม', '', '๗๙๐,๐๐๐'],
};

const LATER_WORKS = {
  head: WORKS.head,
  roof: ['ซ่อมหลังคา รางน้ำ และฝ้า', 'กองช่าง', '๔๘๐,๐๐๐'],
  floor: WORKS.floor,
  drain: ['ลอกท่อระบายน้ำ', 'กองสาธารณสุข', '๙๐,๐๐๐'],
  sum: ['รวม', '', '๘๕๐,๐๐๐'],
};

/** `later` is the state after a meeting: rows of the table and a footnote changed. `image` is the picture's hash. */
export function richSample(image: string, later: boolean): Plan {
  const figure = (id: Id, words: string, alt: string): Block => ({
    type: 'figure',
    id,
    image,
    media: 'svg',
    pixels: RICH_PICTURE.pixels,
    width: 700,
    alt: { text: alt },
    content: text(words),
  });
  const counted = later ? 'นับจากใบเสร็จค่าแผงของทุกเดือน' : 'นับจากใบเสร็จค่าแผง';
  return {
    format: PLAN_FORMAT,
    id: RICH.id,
    meta: {
      title: { text: 'แผนฟื้นฟูตลาดเก่าริมน้ำ' },
      edition: { text: '' },
      agency: { text: '' },
      period: { from: 2571, to: 2573 },
    },
    scheme: DEFAULT_SCHEME,
    sections: [
      section(RICH.pages, 1, 'บทนำ'),
      section('rich-past', 2, 'ความเป็นมา', [
        paragraph(
          'rich-1',
          ...text('ตลาดริมน้ำสร้างมาสี่สิบปี ผู้ค้าเหลือครึ่งหนึ่งของเมื่อสิบปีก่อน'),
          note('rich-note-1', counted),
          ...text(' จำนวนผู้ซื้อแต่ละปีแสดงใน'),
          reference('rich-bars'),
          ...text(' และงานที่จะทำอยู่ใน'),
          reference('works'),
        ),
        figure('rich-bars', 'ผู้ซื้อในวันตลาดนัด ปี ๒๕๖๖–๒๕๗๐', 'กราฟแท่งห้าปี สูงขึ้นเกือบทุกปี'),
        paragraph(
          'rich-2',
          ...text('ผู้ค้ารายใหม่ขอแผงทุกเดือน'),
          note('rich-note-2', 'จากสมุดคำขอของเทศบาล เดือนมกราคมถึงกันยายน และคำขอที่รับทางโทรศัพท์ซึ่งเจ้าหน้าที่จดไว้ต่างหาก'),
          ...text(' แต่หลังคารั่วจนให้เช่าไม่ได้'),
        ),
        figure('rich-plain', 'ผู้ซื้อก่อนและหลังซ่อม', ''),
      ]),
      section('rich-aims', 2, 'จุดมุ่งหมาย', [
        paragraph('rich-3', ...text('ให้แผงค้าเปิดได้ครบตามข้อ '), reference(RICH.works), ...text(' ภายในสองปี')),
        paragraph('rich-4', ...text('ใช้เงินตามหัวข้อ '), reference('rich-gone'), ...text(' ที่สภาเห็นชอบ')),
      ]),
      section('rich-doing', 1, 'สิ่งที่จะทำ'),
      section(RICH.works, 2, 'งานปีแรก', [
        paragraph('rich-5', ...text('ทำงานที่กระทบผู้ค้าน้อยที่สุดก่อน ดังนี้')),
        table(later ? LATER_WORKS : WORKS),
        paragraph('rich-6', ...text('งานที่เหลือทำในปีที่สองตามข้อ '), reference('rich-aims')),
      ]),
      section(RICH.empty, 1, ''),
    ],
  };
}
