/** The right-click menu of text, where the page itself offers none. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { MENU_TEXT, type MenuLanguage } from './menu-text.ts';

type What = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** Empty where there is neither a place to write nor a selection to copy. */
export function contextMenu(what: What, language: MenuLanguage): MenuItemConstructorOptions[] {
  const { editFlags } = what;
  const copy = { role: 'copy', label: MENU_TEXT.copy[language], enabled: editFlags.canCopy } as const;
  if (what.isEditable) {
    return [
      { role: 'cut', label: MENU_TEXT.cut[language], enabled: editFlags.canCut },
      copy,
      { role: 'paste', label: MENU_TEXT.paste[language], enabled: editFlags.canPaste },
      { role: 'pasteAndMatchStyle', label: MENU_TEXT.pastePlain[language], enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', label: MENU_TEXT.selectAll[language], enabled: editFlags.canSelectAll },
    ];
  }
  return what.selectionText.trim() === '' ? [] : [copy];
}
