import { normalizeInlines } from '../../../shared/plan/normalize.ts';
import { readTypedLabel } from '../plugins/typed-list.ts';
import { type Fragment, type FragmentLine, paragraphLine } from './fragment.ts';
import { readTabs } from './read-tabs.ts';

/** Plain text as lines: rows of a spreadsheet a table, else each a paragraph, a list label typed at its start makes it an item. Lines without words are left out. One line is inline. */
export function readText(text: string): Fragment {
  const table = readTabs(text);
  if (table !== null) {
    return { inline: false, lines: [table] };
  }
  const found = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/).filter((line) => line.trim() !== '');
  if (found.length <= 1) {
    return { inline: true, lines: found.map((line) => paragraphLine(words(line))) };
  }
  return { inline: false, lines: found.map(readLine) };
}

function readLine(text: string): FragmentLine {
  const line = text.trim();
  const label = readTypedLabel(line);
  if (label === null) {
    return paragraphLine(words(line));
  }
  const { list, bracketed, length } = label;
  return { kind: 'item', list, depth: bracketed ? 1 : 0, content: words(line.slice(length)) };
}

function words(text: string): FragmentLine['content'] {
  return normalizeInlines([{ type: 'text', text: text.replaceAll('\t', ' ') }]);
}
