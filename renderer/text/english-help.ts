/** Help and tour, in English; how it is written is said in `thai-help.ts`. */
import type { Texts } from './thai.ts';

export const ENGLISH_HELP: Texts['help'] = {
  title: 'Help',
  rail: 'Help',
  articles: 'How to',
  keys: 'Shortcuts',
  search: 'Search the help',
  searchKeys: 'Search the shortcuts',
  nothing: 'Nothing about that',
  nothingText: 'Try other words, or press [palette.open] and type what you want to do.',
  noKeys: 'No such shortcut',
  back: 'All topics',
  tourAgain: 'Take the tour again',
  thaiLayout: 'The Thai letter beside a key is what is printed on it; shortcuts work in both layouts.',
  inOutline: 'In the outline',
  outlineKeys: {
    go: 'Next or previous section',
    fold: 'Unfold or fold what is below',
    open: 'Go and write there',
    extend: 'Choose several sections',
    toggle: 'Choose this section or not',
    under: 'Choose this section and all under it',
    clear: 'Choose only one again',
  },
  topics: {
    start: {
      title: 'Begin your first plan',
      text: 'All plans are kept in the library; there are no files to save.\n- Press “New plan” in the library [plan.new] and choose the nearest template\n- Have a document already? Drop the file on the window, or press “Import” [plan.import]\n- Set title, years and agency in the “Plan” tab at the right\nThe plans you opened last are at the top of the library, and in the command box [palette.open] too.',
    },
    writing: {
      title: 'Write and format',
      text: 'Type on the page as in any word processor. Every letter is saved by itself within a second; the lower left corner says so.\n- Add the next section [section.add], or a chapter [section.add-chapter]\n- Make the line a heading [heading.2], or a paragraph again [block.paragraph]\n- Numbered list [block.numbered], bullets [block.bullet]; change the depth with [section.demote] and [section.promote]\n- Bold [mark.bold], underline [mark.underline], Thai distributed [align.thai]\n- Undo always works [edit.undo], for text and for moved sections alike\nText from PDF files whose Thai marks came loose is repaired, with a button to take that back.',
    },
    tables: {
      title: 'Tables',
      text: 'Insert a table [insert.table], or type /table and press Enter (with a size if you like: /table 4x3)\n- Tab goes to the next cell, Shift+Tab back; Tab in the last cell adds a row\n- Drag, or press Shift with the arrows, to select several cells; then merge them, align their text or delete their rows\n- Click with the right button, or press the menu key, for all commands; drag the line between columns for their width\n- Move the row of the cursor [section.up] [section.down]\n- Paste tables from Excel or Word as they are; pasted into a cell they fill the cells there\nType a name above the table: its number comes by itself and follows the order',
    },
    figures: {
      title: 'Pictures',
      text: 'Insert a picture from a PNG, JPEG or SVG file [insert.figure], paste one, or drop its file on the page.\n- Type its name below it; the number comes by itself and follows the order\n- Click the picture, then drag a corner, press Shift with the left or right arrow, or type a percentage to change its width\n- Say what it shows [place.open], for those who cannot see it; a badge tells of pictures without such words\n- To move it, cut it and paste it elsewhere\nWord files have the picture, its name and those words.',
    },
    notes: {
      title: 'Footnotes',
      text: 'Put the caret behind a word and insert a footnote [insert.footnote]. Write in the card that opens; Esc goes back to the text.\n- Open it again by a click on its number or on its words at the end of the chapter, or beside the number with [place.open]\n- Delete the number and the note goes with it; that can be undone [edit.undo]\n- Copied text takes its notes along, as notes of their own\nOn the screen notes are numbered by chapter and stand at its end; in Word files they are numbered by page and stand at its foot.',
    },
    references: {
      title: 'References',
      text: 'Refer to a section, table, picture or list item [insert.reference]: search by number or name and press Enter. The number is never typed.\n- It follows when sections move or the plan is renumbered\n- Click it to go there, or press [place.open] beside it; come back with [place.back]\n- A table or picture needs a name before it can be referred to\nBefore you delete what others refer to, the places that would break are shown. A reference that leads nowhere is red, and listed in the “Plan” tab.',
    },
    outline: {
      title: 'Arrange the outline',
      text: 'The outline at the left is the whole plan. Drag a section to its new place; the line shows the level it will take.\n- Move up and down [section.up] [section.down], change the level [section.promote] [section.demote]\n- Rename [section.rename]; remove with [section.remove], and undo that\n- Find a section by number or title [view.find-section]; press the down arrow to choose among what was found\n- Filter by status, person or note [view.filter-outline]\nSections that only lead to what was found are shown in grey.',
    },
    numbering: {
      title: 'Numbers of sections',
      text: 'Chapters, sections and lists are numbered by the app; never type a number. The status line says how; click there to change it.\n- Automatic: numbers follow whenever sections are added, moved or removed\n- Kept while drafting: sections keep their numbers and new ones get the next free one, until you renumber the whole plan\n- Choose how numbers look in the “Plan” tab; old and new numbers are listed before they change\n- In the “Section” tab choose no number, as for a summary, an appendix, or a locked number that later ones count on from\nAll of this is in the command box too [palette.open] and can be undone [edit.undo]. References follow by themselves.',
    },
    find: {
      title: 'Find and replace',
      text: 'Find in the chapter or plan [find.open], replace [find.replace], or find in all plans [find.everywhere].\n- Next hit [find.next], previous one [find.previous]; hits are coloured on the page\n- “+ old” finds what the drafts no longer say; a hit opens the version at that place\n- Thai and Arabic digits are alike unless you say otherwise; whole words, exact spelling and patterns can be chosen\n- Before replacing, look at the new words in the list and untick what shall stay\nOne undo takes back a whole replacement [edit.undo].',
    },
    work: {
      title: 'Follow the work: status, people, targets',
      text: 'Each section has a status (draft, to review, revise, approved), a person in charge and a note. They are about the work and never printed.\n- Set the status with [status.draft] to [status.approved], or right click in the outline\n- Choose several with Shift or Ctrl and set all at once, or choose “Status with all under it”\n- Name the person in charge and write a note [section.work]\n- Set targets in words and pages for each chapter in the “Section” tab\n- The “Work” tab shows the whole plan; press a status or a name to filter the outline\nUndo a removal or go back to an older version: statuses and notes are still there.',
    },
    versions: {
      title: 'Keep versions and go back',
      text: 'The app keeps versions by itself now and then, and one with a name whenever you ask.\n- Save as a version [version.save] under a name such as Draft 1\n- Milestones, such as what the cabinet saw, are sealed and never change\n- See all versions [go.versions]; read one, export it or go back to it\nGoing back keeps the draft before as a version, so that it can be undone.',
    },
    compare: {
      title: 'Compare two versions',
      text: 'Any two can be compared, the present draft included [go.compare]\n- Next change [compare.next], previous one [compare.previous]\n- Text that moved is shown as moved, not as removed and added; new numbers are listed apart\n- Write the reason for each change, then export the comparison table or a redline for Word\n- Bring back just one part of the older version',
    },
    letters: {
      title: 'Official letters',
      text: 'Letters are made from what the plan knows: its title, years and pages need no retyping [letter.new]\n- Enter agency, signatories and emblem once, in the settings\n- The page at the right is the real Word file; findings stand beside their field [letter.next-finding]\n- Once it has its number [letter.send] a letter never changes and stands in the register\n- Check a Word file that somebody else made in the “Check” tab',
    },
    word: {
      title: 'Bring in Word files',
      text: 'Drop a Word file on the window or choose one [plan.import]. Headings, numbers, lists, tables, pictures and footnotes are recognised, and the outline is shown beside the text.\n- Doubtful lines are marked. Tab and Shift+Tab change the level, Enter turns a heading into text and back\n- Tracked changes can be accepted, or brought in as two versions to compare\n- Import as a new plan, or as the draft of one there is; its draft before is kept among the versions\n- Thai text torn by a PDF file, such as “ส านัก”, is repaired first\nNothing is stored until you press “Import”. What could not be brought in is told under “Worth checking”.',
    },
    files: {
      title: 'Import and export',
      text: 'Drop a file anywhere on the window, or use [plan.import]. The outline that was recognised is shown first; nothing is kept until you press Import.\n- Export to Word [plan.export-docx], with numbers that Word counts itself\n- Where the reader cannot show Thai numbers, export with typed numbers\n- Text, Markdown and JSON are in the File menu\nWhat cannot be carried over is listed; nothing is dropped in silence.',
    },
    backup: {
      title: 'Back up and bring back',
      text: 'The library is backed up when the app starts and every hour of use, and every backup is checked.\n- Back up now in the settings [go.settings]\n- Bring back any backup from the list there; the present library is backed up first\n- Do not keep the library in a synchronised folder or on a network drive: export files instead\nRemoved plans are in the bin of the library and can be brought back at any time.',
    },
  },
  tour: {
    name: 'Tour of the app',
    step: '{{step}} of {{steps}}',
    skip: 'Skip',
    back: 'Back',
    next: 'Next',
    finish: 'Begin',
    library: {
      title: 'Begin in the library',
      text: 'Press “New plan” to begin with a template, or drop a document on the window to import it. All plans are kept here.',
    },
    draft: {
      title: 'Write in the draft',
      text: 'Outline at the left, page in the middle, details at the right. Numbers follow by themselves, and every letter is saved.',
    },
    versions: {
      title: 'Keep versions, then compare',
      text: 'Press [version.save] to keep the draft as a version, and see what changed under “Compare”. You can always go back.',
    },
    letters: {
      title: 'Letters from the plan',
      text: 'Memos, outgoing letters and cabinet submissions take title, years and pages from the plan; nothing is typed twice.',
    },
    help: {
      title: 'Whenever you are stuck',
      text: 'Press [palette.open] and type what you want to do, [help.open] to read the help, or ? to see all shortcuts.',
    },
  },
};
