/** The native menu: a plain description first, so that it can be read and tested, then Electron's template made from it. */
import type { MenuItemConstructorOptions } from 'electron';
import { MENU_TEXT, type MenuLanguage, type MenuWord } from './menu-text.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** `command` is an id of the page's registry, which does the work and owns the key; `keys` only shows it here. */
type Entry =
  | 'line'
  | { readonly word: MenuWord; readonly command: string; readonly keys?: string }
  | { readonly word: MenuWord; readonly role: Role };

interface MenuColumn {
  readonly word: MenuWord;
  readonly role?: Role;
  readonly entries: readonly Entry[];
}

interface MenuContext {
  readonly language: MenuLanguage;
  readonly mac: boolean;
  readonly packaged: boolean;
  /** Told the id of a command that was chosen. */
  readonly onCommand: (command: string) => void;
}

export function menuColumns({ mac, packaged }: Pick<MenuContext, 'mac' | 'packaged'>): MenuColumn[] {
  const application: MenuColumn = {
    word: 'app',
    entries: [{ word: 'about', role: 'about' }, 'line', { word: 'hide', role: 'hide' }, { word: 'quit', role: 'quit' }],
  };
  const windows: MenuColumn = {
    word: 'window',
    role: 'windowMenu',
    entries: [
      { word: 'minimize', role: 'minimize' },
      { word: 'close', role: 'close' },
    ],
  };
  const help: MenuColumn = {
    word: 'help',
    role: 'help',
    entries: [
      { word: 'howTo', command: 'help.open', keys: 'F1' },
      { word: 'allKeys', command: 'help.keys', keys: 'CmdOrCtrl+/' },
      { word: 'tour', command: 'help.tour' },
      ...(mac ? [] : (['line', { word: 'about', role: 'about' }] as const)),
    ],
  };
  return [
    ...(mac ? [application] : []),
    {
      word: 'file',
      entries: [
        { word: 'newPlan', command: 'plan.new', keys: 'CmdOrCtrl+N' },
        { word: 'openLibrary', command: 'go.library', keys: 'CmdOrCtrl+O' },
        { word: 'importFile', command: 'plan.import', keys: 'CmdOrCtrl+Shift+O' },
        'line',
        { word: 'saveVersion', command: 'version.save', keys: 'CmdOrCtrl+S' },
        { word: 'versions', command: 'go.versions', keys: 'Alt+3' },
        { word: 'compare', command: 'go.compare', keys: 'Alt+4' },
        { word: 'letters', command: 'go.letters', keys: 'Alt+5' },
        'line',
        { word: 'exportWord', command: 'plan.export-docx', keys: 'F12' },
        { word: 'exportWordText', command: 'plan.export-docx-text' },
        { word: 'exportPdf', command: 'plan.export-pdf' },
        { word: 'exportText', command: 'plan.export-txt' },
        { word: 'exportMarkdown', command: 'plan.export-md' },
        { word: 'exportJson', command: 'plan.export-json' },
        'line',
        { word: 'print', command: 'plan.print', keys: 'CmdOrCtrl+P' },
        'line',
        { word: 'backUp', command: 'library.back-up' },
        { word: 'settings', command: 'go.settings', keys: 'CmdOrCtrl+,' },
        ...(mac ? [] : (['line', { word: 'quit', role: 'quit' }] as const)),
      ],
    },
    {
      word: 'edit',
      entries: [
        { word: 'undo', command: 'edit.undo', keys: 'CmdOrCtrl+Z' },
        { word: 'redo', command: 'edit.redo', keys: mac ? 'CmdOrCtrl+Shift+Z' : 'CmdOrCtrl+Y' },
        'line',
        { word: 'cut', role: 'cut' },
        { word: 'copy', role: 'copy' },
        { word: 'paste', role: 'paste' },
        { word: 'pastePlain', role: 'pasteAndMatchStyle' },
        { word: 'selectAll', role: 'selectAll' },
        'line',
        { word: 'palette', command: 'palette.open', keys: 'CmdOrCtrl+K' },
      ],
    },
    {
      word: 'view',
      entries: [
        { word: 'outline', command: 'view.outline', keys: 'CmdOrCtrl+Alt+O' },
        { word: 'inspector', command: 'view.inspector', keys: 'CmdOrCtrl+Alt+I' },
        { word: 'rail', command: 'view.rail', keys: 'CmdOrCtrl+Alt+R' },
        'line',
        { word: 'zoomIn', command: 'view.zoom-in', keys: 'CmdOrCtrl+=' },
        { word: 'zoomOut', command: 'view.zoom-out', keys: 'CmdOrCtrl+-' },
        { word: 'zoomReal', command: 'view.zoom-real', keys: 'CmdOrCtrl+0' },
        { word: 'reading', command: 'view.reading', keys: 'CmdOrCtrl+Alt+B' },
        { word: 'focus', command: 'view.focus', keys: 'CmdOrCtrl+Alt+Z' },
        'line',
        { word: 'theme', command: 'app.theme' },
        { word: 'language', command: 'app.language' },
        'line',
        { word: 'fullScreen', role: 'togglefullscreen' },
        ...(packaged ? [] : (['line', { word: 'developer', role: 'toggleDevTools' }] as const)),
      ],
    },
    ...(mac ? [windows] : []),
    help,
  ];
}

export function menuTemplate(context: MenuContext): MenuItemConstructorOptions[] {
  const { language, onCommand } = context;
  const item = (entry: Entry): MenuItemConstructorOptions => {
    if (entry === 'line') return { type: 'separator' };
    const label = MENU_TEXT[entry.word][language];
    if ('role' in entry) return { label, role: entry.role };
    return {
      label,
      id: entry.command,
      // The page handles the key: it alone knows whether the command can be done now.
      ...(entry.keys ? { accelerator: entry.keys, registerAccelerator: false } : {}),
      click: () => onCommand(entry.command),
    };
  };
  return menuColumns(context).map(({ word, role, entries }) => ({
    label: MENU_TEXT[word][language],
    ...(role ? { role } : {}),
    submenu: entries.map(item),
  }));
}
