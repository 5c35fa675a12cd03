import { expect, test } from 'vitest';
import { CATALOGUE, COMMAND_IDS } from '../../../renderer/app/commands/catalogue.ts';
import { findKeys, printedInThai } from '../../../renderer/help/key-map.ts';
import { readArticle, readLine, TOPICS } from '../../../renderer/help/topics.ts';
import { ENGLISH } from '../../../renderer/text/english.ts';
import { commandTitle } from '../../../renderer/text/speak.ts';
import { THAI } from '../../../renderer/text/thai.ts';

test('an article is paragraphs and lists, with commands where their keys stand', () => {
  expect(readArticle('กด [version.save] แล้ว\n- หนึ่ง\n- [section.add] สอง\nจบ')).toEqual([
    { kind: 'paragraph', line: ['กด ', { command: 'version.save' }, ' แล้ว'] },
    { kind: 'list', lines: [['หนึ่ง'], [{ command: 'section.add' }, ' สอง']] },
    { kind: 'paragraph', line: ['จบ'] },
  ]);
  expect(readLine('[ไม่ใช่คำสั่ง] [no.such]')).toEqual(['[ไม่ใช่คำสั่ง] ', '[no.such]']);
});

test('every article stands in the list, and names only commands that are there, the same in both languages', () => {
  expect([...TOPICS].sort()).toEqual(Object.keys(THAI.help.topics).sort());
  const named = (text: string) => Array.from(text.matchAll(/\[([\w.-]+)\]/g), ([, id]) => id).sort();
  for (const topic of TOPICS) {
    const thai = THAI.help.topics[topic].text;
    expect(named(ENGLISH.help.topics[topic].text), topic).toEqual(named(thai));
    for (const id of named(thai)) expect(COMMAND_IDS, `${topic}: ${id}`).toContain(id);
  }
});

test('the map of keys holds every command that has some, once', () => {
  const groups = findKeys('', () => '');
  const shown = groups.flatMap(({ lines }) => lines.map(({ command }) => command));
  expect(shown.sort()).toEqual(COMMAND_IDS.filter((id) => CATALOGUE[id].keys !== undefined).sort());
});

test('keys are found by the name of their command, by keys and by the Thai letter on them', () => {
  const find = (query: string) =>
    findKeys(query, ({ command }) => commandTitle(command, 'th')).flatMap(({ lines }) =>
      lines.map(({ command }) => command),
    );
  expect(find('ตัวหนา')).toEqual(['mark.bold']);
  expect(find('ctrl+k')).toContain('palette.open');
  expect(find('f1')).toContain('help.open');
  expect(find('ไม่มีคำสั่งนี้')).toEqual([]);
});

test('the letter that the Thai layout prints is that of the last key; marks stand on a circle', () => {
  expect(printedInThai('Mod+KeyK')).toBe('า');
  expect(printedInThai('Mod+Shift+KeyS')).toBe('ห');
  expect(printedInThai('Mod+KeyB')).toBe('\u25CC\u0E34');
  expect(printedInThai('Alt+Digit1')).toBe('ๅ');
  expect(printedInThai('F1')).toBe('');
});
