/** Right text as PDF files give it back: the ways in which programs lose, part, turn round and redraw what stands on a consonant. */

/** A choice out of `count`, as fast-check or a seeded generator makes it. */
export type Choose = (count: number) => number;

export type PdfWay = 'rings' | 'am-apart' | 'marks-apart' | 'reordered' | 'glyphs' | 'doubled' | 'mixed';

export const PDF_WAYS: readonly PdfWay[] = [
  'rings',
  'am-apart',
  'marks-apart',
  'reordered',
  'glyphs',
  'doubled',
  'mixed',
];

const CLUSTER = /[ก-ฮ][ัิ-ฺ็-๎]*ำ?/g;
const TONE = /[่-๋]/;

/** Glyphs of one mark, most of them: to the left, low, low and left. */
const GLYPHS: Readonly<Record<string, string>> = {
  'ิ': '\uF701',
  'ี': '\uF702',
  'ึ': '\uF703',
  'ื': '\uF704',
  'ั': '\uF710',
  '็': '\uF712',
  '่': '\uF705\uF70A\uF713',
  '้': '\uF706\uF70B\uF714',
  '๊': '\uF707\uF70C\uF715',
  '๋': '\uF708\uF70D\uF716',
  '์': '\uF709\uF70E\uF717',
  'ุ': '\uF718',
  'ู': '\uF719',
};
const LETTER_GLYPHS: Readonly<Record<string, string>> = { ฐ: '\uF700', ญ: '\uF70F' };

function redrawn(cluster: string, choose: Choose): string {
  const [consonant = '', ...marks] = cluster;
  return [LETTER_GLYPHS[consonant] ?? consonant, ...marks.map((mark) => glyphOf(mark, choose))].join('');
}

function glyphOf(mark: string, choose: Choose): string {
  const glyphs = GLYPHS[mark] ?? '';
  return glyphs === '' ? mark : glyphs[choose(glyphs.length)]!;
}

function breakCluster(cluster: string, way: Exclude<PdfWay, 'mixed'>, choose: Choose): string {
  const [consonant = '', ...rest] = cluster;
  const am = rest.at(-1) === 'ำ';
  const marks = (am ? rest.slice(0, -1) : rest).join('');
  switch (way) {
    case 'rings':
      return am ? `${consonant} ${marks}า` : cluster;
    case 'am-apart': {
      if (!am) return cluster;
      const forms = [`ํ${marks}า`, `ํ ${marks}า`, ` ํ${marks}า`, `${marks} ำ`, `${marks}าํ`, ` ${marks}ำ`];
      return consonant + forms[choose(forms.length)]!;
    }
    case 'marks-apart': {
      if (marks === '' || choose(3) === 0) return cluster;
      const cut = choose(marks.length);
      return `${consonant}${marks.slice(0, cut)} ${marks.slice(cut)}${am ? 'ำ' : ''}`;
    }
    case 'reordered':
      if (am && TONE.test(marks)) return `${consonant}ำ${marks}`;
      return marks.length < 2 ? cluster : consonant + [...marks].reverse().join('');
    case 'glyphs':
      return redrawn(cluster, choose);
    case 'doubled':
      return marks === '' || choose(4) > 0 ? cluster : `${consonant}${marks}${marks.at(-1)}${am ? 'ำ' : ''}`;
  }
}

/** The text as a PDF file made one of these ways gives it; `mixed` takes another way for each cluster. */
export function asPdfText(text: string, way: PdfWay, choose: Choose): string {
  const ways = PDF_WAYS.filter((one) => one !== 'mixed');
  const broken = text.replace(CLUSTER, (cluster) =>
    breakCluster(cluster, way === 'mixed' ? ways[choose(ways.length)]! : way, choose),
  );
  return way === 'reordered' || way === 'mixed' ? broken.replaceAll('แ', 'เเ') : broken;
}
