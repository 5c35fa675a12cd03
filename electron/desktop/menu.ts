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
  return [
    ...(mac ? [application] : []),
    {
      word: 'file',
      entries: [
        { word: 'newPlan', command: 'plan.new', keys: 'CmdOrCtrl+N' },
        { word: 'openLibrary', command: 'go.library', keys: 'CmdOrCtrl+O' },
        { word: 'importFile', command: 'plan.import' },
        'line',
        { word: 'saveVersion', command: 'version.save', keys: 'CmdOrCtrl+S' },
        { word: 'exportWord', command: 'plan.export' },
        'line',
        { word: 'settings', command: 'go.settings', keys: 'CmdOrCtrl+,' },
        ...(mac ? [] : (['line', { word: 'quit', role: 'quit' }] as const)),
      ],
    },
    {
      word: 'edit',
      entries: [
        { word: 'undo', command: 'edit.undo', keys: 'CmdOrCtrl+Z' },
        { word: 'redo', command: 'edit.redo', keys: mac ? 'Shift+Cmd+Z' : 'Ctrl+Y' },
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
        { word: 'zoomReset', role: 'resetZoom' },
        { word: 'zoomIn', role: 'zoomIn' },
        { word: 'zoomOut', role: 'zoomOut' },
        'line',
        { word: 'fullScreen', role: 'togglefullscreen' },
        ...(packaged ? [] : (['line', { word: 'developer', role: 'toggleDevTools' }] as const)),
      ],
    },
    {
      word: 'window',
      role: 'windowMenu',
      entries: [
        { word: 'minimize', role: 'minimize' },
        { word: 'close', role: 'close' },
      ],
    },
    ...(mac ? [] : [{ word: 'help', role: 'help', entries: [{ word: 'about', role: 'about' }] } as const]),
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
