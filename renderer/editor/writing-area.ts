/** What a page to write on is to a browser and a screen reader: a text box of many lines that holds Thai. */
export function writingArea(name: string, editable: boolean) {
  return {
    lang: 'th',
    role: 'textbox',
    tabIndex: 0,
    contentEditable: editable,
    spellCheck: false,
    'aria-multiline': true,
    'aria-readonly': !editable,
    'aria-label': name,
  } as const;
}
