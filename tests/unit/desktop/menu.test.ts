import { describe, expect, test } from 'vitest';
import { contextMenu } from '../../../electron/desktop/context-menu.ts';
import { menuColumns, menuTemplate } from '../../../electron/desktop/menu.ts';
import { MENU_TEXT } from '../../../electron/desktop/menu-text.ts';
import { CATALOGUE, isCommandId } from '../../../renderer/app/commands/catalogue.ts';

const entriesOf = (mac: boolean, packaged = true) => menuColumns({ mac, packaged }).flatMap((column) => column.entries);
const rolesOf = (mac: boolean, packaged = true) =>
  entriesOf(mac, packaged).flatMap((entry) => (entry !== 'line' && 'role' in entry ? [entry.role] : []));

describe('the native menu', () => {
  test('every word has a Thai and an English form', () => {
    for (const { th, en } of Object.values(MENU_TEXT)) {
      expect(th).toMatch(/[\u0e00-\u0e7f]/);
      expect(en).toMatch(/^[A-Z][\w ]+…?$/);
    }
  });

  test('no key is shown for two commands', () => {
    for (const mac of [true, false]) {
      const keys = entriesOf(mac).flatMap((entry) => (entry !== 'line' && 'keys' in entry ? [entry.keys] : []));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('every command is one of the page, and a key that is shown is one that it listens to', () => {
    const codes: Readonly<Record<string, string>> = { ',': 'Comma', '=': 'Equal', '-': 'Minus', '/': 'Slash' };
    const codeOf = (key: string) => codes[key] ?? key.replace(/^([A-Z])$/, 'Key$1').replace(/^(\d)$/, 'Digit$1');
    for (const entry of [...entriesOf(true), ...entriesOf(false)]) {
      if (entry === 'line' || !('command' in entry)) continue;
      if (!isCommandId(entry.command)) throw new Error(`the page has no command ${entry.command}`);
      const { keys, alsoKeys = [] } = CATALOGUE[entry.command];
      if (entry.keys === undefined) continue;
      const shown = entry.keys.replace('CmdOrCtrl', 'Mod').split('+').map(codeOf).join('+');
      expect([keys, ...alsoKeys].map((known) => known?.split('+').sort().join('+'))).toContain(
        shown.split('+').sort().join('+'),
      );
    }
  });

  test('an item tells its command and leaves its key to the page', () => {
    const chosen: string[] = [];
    const onCommand = (command: string) => chosen.push(command);
    const template = menuTemplate({ language: 'en', mac: false, packaged: true, onCommand });
    const items = template.flatMap((column) => (Array.isArray(column.submenu) ? column.submenu : []));
    const commands = items.filter((item) => item.id !== undefined);
    expect(commands.length).toBeGreaterThan(5);
    for (const item of commands) {
      expect(item.accelerator === undefined || item.registerAccelerator === false).toBe(true);
      Reflect.apply(item.click!, undefined, []);
    }
    expect(chosen).toEqual(commands.map((item) => item.id));
  });

  test('a Mac has the application menu first; elsewhere quitting is under File', () => {
    expect(menuColumns({ mac: true, packaged: true })[0]!.word).toBe('app');
    expect(menuColumns({ mac: false, packaged: true })[0]!.entries.at(-1)).toEqual({ word: 'quit', role: 'quit' });
    expect(rolesOf(true).filter((role) => role === 'quit')).toHaveLength(1);
  });

  test('developer tools are offered only where the app is not packaged', () => {
    expect(rolesOf(false, true)).not.toContain('toggleDevTools');
    expect(rolesOf(false, false)).toContain('toggleDevTools');
  });
});

describe('the right-click menu', () => {
  const editFlags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: false,
    canDelete: true,
    canSelectAll: true,
    canEditRichly: true,
  };

  test('in a place to write it cuts, copies and pastes as far as that can be done', () => {
    const menu = contextMenu({ isEditable: true, selectionText: 'แผน', editFlags }, 'th');
    expect(menu.map(({ role, enabled }) => [role, enabled])).toEqual([
      ['cut', true],
      ['copy', true],
      ['paste', false],
      ['pasteAndMatchStyle', false],
      [undefined, undefined],
      ['selectAll', true],
    ]);
    expect(menu[0]!.label).toBe('ตัด');
  });

  test('on text to read it copies a selection, and is absent without one', () => {
    const read = (selectionText: string) => contextMenu({ isEditable: false, selectionText, editFlags }, 'en');
    expect(read('แผน').map(({ label }) => label)).toEqual(['Copy']);
    expect(read(' ')).toEqual([]);
  });
});
