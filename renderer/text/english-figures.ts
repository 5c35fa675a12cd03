import type { THAI_FIGURES, THAI_NOTES } from './thai-figures.ts';

export const ENGLISH_FIGURES: typeof THAI_FIGURES = {
  bar: 'Picture tools',
  width: 'Width (percent of the page)',
  alt: 'Description for those who cannot see it',
  altHint: 'What the picture shows, for those who cannot see it',
  remove: 'Remove the picture',
  choose: 'Choose a picture file',
  notAPicture: '{{file}} is no picture. PNG, JPEG and SVG can be put here; documents come in by the import command',
  nowhere: 'Put the caret in the page first, then insert the picture again',
};

export const ENGLISH_NOTES: typeof THAI_NOTES = {
  note: 'Footnote {{label}}',
  words: 'Words of footnote {{label}}',
  ofChapter: 'Footnotes of this chapter',
  hint: 'Esc goes back to the text · Enter breaks the line',
  empty: 'No words yet',
  remove: 'Remove the footnote',
  back: 'Back to the text (Esc)',
};
