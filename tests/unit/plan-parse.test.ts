import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import { parsePlan } from '../../shared/plan/parse.ts';
import { paragraph, plan, section, text } from '../support/outline.ts';

const good = plan([
  section('a', '1', { blocks: [paragraph('p', [{ type: 'text', text: 'ก', marks: ['bold', 'sup'] }])] }),
  section('b', '2'),
]);

function fault(value: unknown): unknown {
  try {
    parsePlan(value);
  } catch (error) {
    if (error instanceof AppError && error.code === 'PLAN_INVALID') return error.details.at;
    throw error;
  }
  return 'valid';
}

describe('parsePlan', () => {
  it('gives back a valid plan, from JSON too', () => {
    expect(parsePlan(good)).toEqual(good);
    expect(parsePlan(JSON.parse(canonicalJson(good)))).toEqual(good);
    expect(fault({ ...good, sections: [] })).toBe('valid');
  });

  it('names the place of the first thing that is wrong', () => {
    const [a, b] = good.sections;
    expect(fault(null)).toBe('plan');
    expect(fault('แผน')).toBe('plan');
    expect(fault({ ...good, extra: 1 })).toBe('plan');
    expect(fault({ ...good, format: 3 })).toBe('format');
    expect(fault({ ...good, format: 1 })).toBe('valid');
    expect(fault({ ...good, format: 0 })).toBe('format');
    expect(fault({ ...good, meta: { ...good.meta, period: { from: 2575, to: 2570 } } })).toBe('meta.period');
    expect(fault({ ...good, sections: [b, a] })).toBe('sections[0].level');
    expect(fault({ ...good, sections: [a, section('c', '3')] })).toBe('sections[1].level');
    expect(fault({ ...good, sections: [a, { ...b, level: 7 }] })).toBe('sections[1].level');
    expect(fault({ ...good, sections: [a, { ...b, id: 'p' }] })).toBe('sections[1].id');
    expect(fault({ ...good, sections: [a, { ...b, blocks: [paragraph('p', [])] }] })).toBe('sections[1].blocks[0].id');
    expect(fault({ ...good, sections: [{ ...a, title: [{ type: 'text', text: '' }] }] })).toBe(
      'sections[0].title[0].text',
    );
    expect(fault({ ...good, sections: [{ ...a, title: [{ type: 'image' }] }] })).toBe('sections[0].title[0].type');
  });

  it('wants marks in their one order', () => {
    const marked = (...marks: string[]) =>
      fault({ ...good, sections: [{ ...good.sections[0], title: [{ type: 'text', text: 'ก', marks }] }] });
    expect(marked('bold', 'italic')).toBe('valid');
    expect(marked('italic', 'bold')).toBe('sections[0].title[0].marks');
    expect(marked('bold', 'bold')).toBe('sections[0].title[0].marks');
    expect(marked('sup', 'sub')).toBe('sections[0].title[0].marks');
  });

  it('wants a pattern to hold its own level and none deeper', () => {
    const patterned = (level: number, pattern: string) =>
      fault({
        ...good,
        scheme: { ...good.scheme, levels: good.scheme.levels.with(level, { pattern, format: 'number' }) },
      });
    expect(patterned(1, '%2 ของ %1')).toBe('valid');
    expect(patterned(1, '%1')).toBe('scheme.levels[1].pattern');
    expect(patterned(1, '%2.%3')).toBe('scheme.levels[1].pattern');
    expect(patterned(0, '100% %1')).toBe('scheme.levels[0].pattern');
    for (const unprintable of ['\u0001', '\n', '\u2028', '\ud800']) {
      expect(patterned(0, `บทที่${unprintable}%1`)).toBe('scheme.levels[0].pattern');
      expect(fault({ ...good, scheme: { ...good.scheme, bullets: ['•', unprintable, '•'] } })).toBe(
        'scheme.bullets[1]',
      );
    }
  });

  it('leaves broken references to be shown as broken', () => {
    const sections = [section('a', '1', { title: [...text('ดู '), { type: 'reference', target: 'gone' }] })];
    expect(fault({ ...good, sections })).toBe('valid');
  });
});

describe('canonicalJson', () => {
  it('is one text for equal values, whatever the order of their keys', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'ก"'], c: undefined })).toBe('{"a":[true,null,"ก\\""],"b":1}');
    expect(canonicalJson({ x: { q: 1, p: 2 } })).toBe(canonicalJson({ x: { p: 2, q: 1 } }));
    expect(canonicalJson(-0)).toBe('0');
  });

  it('refuses what JSON cannot carry', () => {
    for (const value of [
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      () => 0,
      [undefined],
      { a: Number.NaN },
    ]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});
