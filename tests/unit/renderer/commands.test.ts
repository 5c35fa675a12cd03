import { expect, test } from 'vitest';
import { CATALOGUE, COMMAND_IDS } from '../../../renderer/app/commands/catalogue.ts';
import { keysForAria, keysForPeople, matchesKeys } from '../../../renderer/app/commands/keys.ts';
import { CommandRegistry } from '../../../renderer/app/commands/registry.ts';

const press = (code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('no two commands share their keys', () => {
  const keys = COMMAND_IDS.flatMap((id) => [CATALOGUE[id].keys ?? [], CATALOGUE[id].alsoKeys ?? []].flat());
  expect(keys.length).toBe(new Set(keys).size);
});

test('keys go by the place of a key, so that Ctrl and the key that types ิ in Thai is Ctrl+B', () => {
  expect(matchesKeys({ ...press('KeyB', { ctrlKey: true }) }, 'Mod+KeyB', false)).toBe(true);
});

test('a modifier too many or too few is another shortcut', () => {
  expect(matchesKeys(press('KeyB', { ctrlKey: true, shiftKey: true }), 'Mod+KeyB', false)).toBe(false);
  expect(matchesKeys(press('KeyB'), 'Mod+KeyB', false)).toBe(false);
  expect(matchesKeys(press('ArrowUp', { altKey: true, shiftKey: true }), 'Alt+Shift+ArrowUp', false)).toBe(true);
});

test('on a Mac Cmd takes the place of Ctrl', () => {
  expect(matchesKeys(press('KeyK', { metaKey: true }), 'Mod+KeyK', true)).toBe(true);
  expect(matchesKeys(press('KeyK', { ctrlKey: true }), 'Mod+KeyK', true)).toBe(false);
});

test('keys are written as people know them', () => {
  expect(keysForPeople('Mod+Alt+Digit1', false)).toBe('Ctrl+Alt+1');
  expect(keysForPeople('Alt+Shift+ArrowRight', false)).toBe('Alt+Shift+→');
  expect(keysForPeople('Mod+KeyZ', true)).toBe('⌘Z');
  expect(keysForAria('Mod+Shift+KeyX', false)).toBe('Control+Shift+X');
});

test('the screen attached last answers for a command, and gives it back when it goes', () => {
  const registry = new CommandRegistry();
  const [frame, screen] = [{}, {}];
  const done: string[] = [];
  registry.attach(frame, { 'go.library': { run: () => done.push('frame') } });
  registry.attach(screen, { 'go.library': { run: () => done.push('screen') } });
  registry.run('go.library');
  registry.detach(screen);
  registry.run('go.library');
  expect(done).toEqual(['screen', 'frame']);
});

test('a command that is not there or not enabled does nothing and says so', () => {
  const registry = new CommandRegistry();
  registry.attach({}, { 'edit.undo': { run: () => expect.unreachable(), enabled: false } });
  expect(registry.run('edit.undo')).toBe(false);
  expect(registry.run('edit.redo')).toBe(false);
  expect(registry.available()).toEqual([]);
});
