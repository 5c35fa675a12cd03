import { describe, expect, test } from 'vitest';
import { type Block, PLAN_FORMAT, type Plan, type Section } from '../../shared/plan/model.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { restorePart } from '../../shared/plan/restore-part.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';

/**
 * A plan in short: `# หัวข้อ` is a heading (as deep as it has `#`), anything else a paragraph. The id of a line is its
 * first word; a word after `=` is another text under the same id: `น้ำ=น้ำสะอาด`.
 */
function plan(...lines: string[]): Plan {
  const sections: (Section & { blocks: Block[] })[] = [];
  for (const line of lines) {
    const [, marks, id, , words] = /^(#*) ?([^=]+)(=(.*))?$/.exec(line)!;
    const content = [{ type: 'text' as const, text: words ?? id! }];
    if (marks) {
      sections.push({ id: id!, level: marks.length, number: { kind: 'auto' }, title: content, blocks: [] });
    } else sections.at(-1)!.blocks.push({ type: 'paragraph', id: id!, align: 'thai', indent: 'first', content });
  }
  const meta = { title: { text: 'แผน' }, edition: { text: '' }, agency: { text: '' }, period: null };
  return { format: PLAN_FORMAT, id: 'plan', meta, scheme: DEFAULT_SCHEME, sections };
}

/** The plan in short again. */
function short(restored: Plan | null): string[] | null {
  const line = (marks: string, id: string, text: string) => `${marks}${id}${text === id ? '' : `=${text}`}`;
  return (
    restored?.sections.flatMap(({ id, level, title, blocks }) => [
      line(`${'#'.repeat(level)} `, id, plainText(title)),
      ...blocks.map((block) => line('', block.id, plainText(block.content))),
    ]) ?? null
  );
}

const restore = (draft: Plan, version: Plan, line: string, into?: string) =>
  short(restorePart(draft, version, { line, into }));

describe('a paragraph', () => {
  const version = plan('# หนึ่ง', 'ก', 'ข', 'ค', '# สอง', 'ง');

  test('takes its words back where it stands now', () => {
    const draft = plan('# หนึ่ง', 'ก', 'ค', '# สอง', 'ง', 'ข=คำใหม่');
    expect(restore(draft, version, 'ข')).toEqual(['# หนึ่ง', 'ก', 'ค', '# สอง', 'ง', 'ข']);
  });

  test('that is gone comes back after the paragraph that was before it', () => {
    expect(restore(plan('# หนึ่ง', 'ใหม่', 'ก', 'ใหม่กว่า', 'ค', '# สอง'), version, 'ข')).toEqual([
      '# หนึ่ง',
      'ใหม่',
      'ก',
      'ข',
      'ใหม่กว่า',
      'ค',
      '# สอง',
    ]);
  });

  test('that was the first comes back first, though the section stands elsewhere', () => {
    expect(restore(plan('# สอง', 'ง', '# หนึ่ง', 'ข'), version, 'ก')).toEqual(['# สอง', 'ง', '# หนึ่ง', 'ก', 'ข']);
  });

  test('of a section that is gone comes back beside the paragraphs that were with it', () => {
    expect(restore(plan('# สอง', 'ง', 'ก', 'ค'), version, 'ข')).toEqual(['# สอง', 'ง', 'ก', 'ข', 'ค']);
    expect(restore(plan('# สอง', 'ง', 'ค'), version, 'ข')).toEqual(['# สอง', 'ง', 'ข', 'ค']);
  });

  test('of a section that is gone with all its text brings the heading back, and nothing else of it', () => {
    expect(restore(plan('# สอง', 'ง'), version, 'ข')).toEqual(['# หนึ่ง', 'ข', '# สอง', 'ง']);
  });

  test('that was made a heading is a paragraph again, and what followed stays after it', () => {
    expect(restore(plan('# หนึ่ง', 'ก', '## ข', 'ค', '### ย่อย', '# สอง'), version, 'ข')).toEqual([
      '# หนึ่ง',
      'ก',
      'ข',
      'ค',
      '## ย่อย',
      '# สอง',
    ]);
  });

  test('takes the place of a line of another id', () => {
    expect(restore(plan('# หนึ่ง', 'ก', 'อื่น=คำใหม่'), version, 'ข', 'อื่น')).toEqual(['# หนึ่ง', 'ก', 'อื่น=ข']);
  });
});

describe('a section that the draft has', () => {
  const version = plan('# หนึ่ง', 'ก', 'ข', '## ย่อย', 'ค', '# สอง', 'ง');

  test('takes its title and its paragraphs back; what is under it is left alone', () => {
    const draft = plan('# สอง', 'ง', 'ข', '# หนึ่ง=ชื่อใหม่', 'ใหม่', 'ก=คำใหม่', '## ย่อย=ชื่อใหม่', 'ค');
    expect(restore(draft, version, 'หนึ่ง')).toEqual(['# สอง', 'ง', '# หนึ่ง', 'ก', 'ข', '## ย่อย=ชื่อใหม่', 'ค']);
  });

  test('stays on its level', () => {
    expect(restore(plan('# สอง', '## หนึ่ง=ชื่อใหม่', '### ย่อย'), version, 'หนึ่ง')).toEqual([
      '# สอง',
      '## หนึ่ง',
      'ก',
      'ข',
      '### ย่อย',
    ]);
  });

  test('is a heading again where it was made a paragraph, over its own text and what was added after', () => {
    expect(restore(plan('# สอง', 'ง', 'หนึ่ง', 'ก', 'ใหม่', '# สาม'), version, 'หนึ่ง')).toEqual([
      '# สอง',
      'ง',
      '# หนึ่ง',
      'ก',
      'ข',
      'ใหม่',
      '# สาม',
    ]);
  });

  test('of another id keeps that id, and those of paragraphs that are the same', () => {
    expect(restore(plan('# อื่น=ชื่อใหม่', 'x=ก', 'y=คำใหม่'), version, 'หนึ่ง', 'อื่น')).toEqual(['# อื่น=หนึ่ง', 'x=ก', 'ข']);
  });
});

describe('a section that is gone', () => {
  const version = plan('# หนึ่ง', 'ก', '## หนึ่งหนึ่ง', 'ข', '### ลึก', 'ค', '## หนึ่งสอง', 'ง', '# สอง', 'จ');

  test('comes back with all that stood under it, where it stood', () => {
    expect(restore(plan('# หนึ่ง', 'ก', '## หนึ่งสอง', 'ง', '# สอง', 'จ'), version, 'หนึ่งหนึ่ง')).toEqual([
      '# หนึ่ง',
      'ก',
      '## หนึ่งหนึ่ง',
      'ข',
      '### ลึก',
      'ค',
      '## หนึ่งสอง',
      'ง',
      '# สอง',
      'จ',
    ]);
    expect(restore(plan('# สอง', 'จ'), version, 'หนึ่ง')).toEqual(short(version));
  });

  test('comes back after what was put under the section before it', () => {
    const draft = plan('# หนึ่ง', 'ก', '## ใหม่', '### ใหม่กว่า', '# สาม');
    expect(restore(draft, version, 'สอง')).toEqual(['# หนึ่ง', 'ก', '## ใหม่', '### ใหม่กว่า', '# สอง', 'จ', '# สาม']);
  });

  test('leaves what was moved out of it where that stands now', () => {
    const draft = plan('# สอง', 'จ', 'ค', '## หนึ่งหนึ่ง', 'ข');
    expect(restore(draft, version, 'หนึ่ง')).toEqual([
      '# หนึ่ง',
      'ก',
      '## ลึก',
      '## หนึ่งสอง',
      'ง',
      '# สอง',
      'จ',
      'ค',
      '## หนึ่งหนึ่ง',
      'ข',
    ]);
  });

  test('comes back above its own text where only the heading was taken out', () => {
    const draft = plan('# หนึ่ง', 'ก', 'ข', 'ค', '## หนึ่งสอง', 'ง', '# สอง', 'จ');
    expect(restore(draft, version, 'หนึ่งหนึ่ง')).toEqual([
      '# หนึ่ง',
      'ก',
      '## หนึ่งหนึ่ง',
      'ข',
      '### ลึก',
      'ค',
      '## หนึ่งสอง',
      'ง',
      '# สอง',
      'จ',
    ]);
  });

  test('is pulled in to a level that is allowed', () => {
    expect(restore(plan('# หนึ่ง', '# สอง'), version, 'ลึก')).toEqual(['# หนึ่ง', '## ลึก', 'ค', '# สอง']);
    expect(restore(plan('# สอง', 'จ'), version, 'หนึ่งสอง')).toEqual(['# หนึ่งสอง', 'ง', '# สอง', 'จ']);
  });

  test('comes back into a plan without sections', () => {
    expect(restore(plan(), version, 'ลึก')).toEqual(['# ลึก', 'ค']);
    expect(restore(plan(), version, 'ค')).toEqual(['# ลึก', 'ค']);
  });
});

test('a part that is not there is told apart from one that is the same', () => {
  const version = plan('# หนึ่ง', 'ก');
  expect(restore(version, version, 'ไม่มี')).toBeNull();
  expect(restore(version, version, 'ก', 'ไม่มี')).toBeNull();
  expect(restorePart(version, version, { line: 'ก' })).toEqual(version);
});
