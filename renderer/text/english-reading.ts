import type { THAI_READING } from './thai-reading.ts';

export const ENGLISH_READING: typeof THAI_READING = {
  reading: {
    title: 'Reading “{{name}}”',
    pages: 'Pages being read',
    contents: 'Contents of what is read',
    write: 'Write here',
    empty: 'There is nothing to read in this plan yet',
    emptyText: 'Go back to the draft to add the first chapter',
  },
  beside: {
    title: 'Read beside',
    pages: 'Pages read beside',
    what: 'What is read beside',
    section: 'Go to a section',
    close: 'Close the pane beside',
    draft: 'The draft as it is',
    versions: 'Versions of this plan',
    plans: 'Other plans',
    nothing: 'Not found',
    failed: 'It cannot be opened',
    empty: 'There is nothing to read in it',
    open: 'Read beside while writing',
    splitter: 'Width of the pane beside',
  },
  focus: {
    leave: 'Leave focus (Esc)',
    on: 'Only the page is left. Press Esc to go back.',
  },
  print: {
    preparing: 'Laying out the pages to print…',
    menu: 'Print and PDF',
  },
};
