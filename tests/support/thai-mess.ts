/** Text as it comes out of PDF files and old programs: marks in any order, decomposed ำ, doubled เ, characters that cannot be seen. */
import fc from 'fast-check';

const PIECES = [
  ...'กนธปอเแโาำัิีึืฺุู็่้๊๋์ํ๎ๆฯ',
  ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00A0', '\u202F', '\u00AD', '\u0007', '\uD800', '\t'],
  ...[
    'e',
    '\u0301',
    'é',
    'A',
    '1',
    '๑',
    ' ',
    '👩',
    '👩\u200D🌾',
    '🏽',
    '\uFE0F',
    'ᄒ',
    'ᅡ',
    'ᆫ',
    '\u0344',
    '\u212B',
    'ชื่อ',
    'น้ำ',
    'สิทธิ์',
  ],
];

export const thaiMess: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    {
      maxLength: 10,
    },
  )
  .map((pieces) => pieces.join(''));
