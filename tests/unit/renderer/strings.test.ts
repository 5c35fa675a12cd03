import { expect, test } from 'vitest';
import { COMMAND_GROUPS, COMMAND_IDS } from '../../../renderer/app/commands/catalogue.ts';
import { ENGLISH } from '../../../renderer/text/english.ts';
import { commandTitle, groupTitle } from '../../../renderer/text/speak.ts';
import { THAI } from '../../../renderer/text/thai.ts';

function sentences(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`),
  );
}

const places = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

test('every sentence is there in both languages, with the same places to fill', () => {
  const thai = new Map(sentences(THAI));
  const english = new Map(sentences(ENGLISH));
  expect([...english.keys()]).toEqual([...thai.keys()]);
  for (const [key, sentence] of thai) {
    expect(sentence.trim(), key).not.toBe('');
    expect(english.get(key)?.trim(), key).not.toBe('');
    expect(places(english.get(key) ?? ''), key).toEqual(places(sentence));
  }
});

test('every command and group of commands has a name in both languages', () => {
  for (const language of ['th', 'en'] as const) {
    const names = COMMAND_IDS.map((id) => commandTitle(id, language));
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.trim() !== '')).toBe(true);
    expect(COMMAND_GROUPS.map((group) => groupTitle(group, language))).not.toContain('');
  }
});

test('Thai sentences hold no Latin digits', () => {
  const withDigits = sentences(THAI).filter(
    ([key, sentence]) => /[0-9]/.test(sentence.replaceAll(/\[[\w.-]+\]/g, '')) && !key.includes('presets'),
  );
  expect(withDigits.map(([key]) => key)).toEqual(['inspector.patternHelp', 'numbering.patternWrong']);
});
