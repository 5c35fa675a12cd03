import type { THAI_FIGURES, THAI_NOTES, THAI_REFERENCES } from './thai-figures.ts';

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

export const ENGLISH_REFERENCES: typeof THAI_REFERENCES = {
  choose: 'Choose what to refer to',
  find: 'Find by number or words',
  none: 'Nothing like it can be referred to; tables and figures need a name first',
  more: 'and {{count}} more',
  kinds: { section: 'Sections', table: 'Tables', figure: 'Figures', item: 'List items' },
  gone: 'What it refers to is no longer in the plan. Delete the reference or insert it anew',
  breaks: '{{count}} references would lead nowhere',
  breaksWhat: 'If it is deleted, these places will say that what they refer to is gone',
  deleteAnyway: 'Delete',
  keep: 'Keep it',
  changedSince: 'The text has changed since, so nothing was deleted. Select it and delete it again',
  broke: '{{count}} references now lead nowhere',
  broken: '{{count}} references lead nowhere',
  noneBroken: 'No reference is broken',
};
