/** A section as a row: what places it (id, level, number) apart from its body, the part that is content-addressed. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import { countSectionWords } from '../../shared/plan/count.ts';
import type { Section, SectionNumber } from '../../shared/plan/model.ts';

/** SHA-256 as its 32 bytes. */
export function contentHash(content: string | Uint8Array): Buffer {
  return hash('sha256', content, 'buffer');
}

/** Canonical JSON of all but id, level and number (`blocks`, `guidance`, `landscape`, `startsPage`, `title`): the same words under another id, level or number are the same body. */
export function sectionBody({ id: _, level: __, number: ___, ...body }: Section): string {
  return canonicalJson(body);
}

/** `auto`, `none`, `appendix`, the digits of a pinned number, or those of a kept one after `kept-`. */
export function writeNumber(number: SectionNumber): string {
  if (number.kind === 'kept') return `kept-${number.value}`;
  return number.kind === 'pinned' ? String(number.value) : number.kind;
}

export function readNumber(written: string): SectionNumber {
  if (written === 'auto' || written === 'none' || written === 'appendix') return { kind: written };
  if (written.startsWith('kept-')) return { kind: 'kept', value: Number(written.slice('kept-'.length)) };
  return { kind: 'pinned', value: Number(written) };
}

export interface SectionRow {
  readonly id: string;
  readonly level: number;
  readonly number: string;
  readonly words: number;
  readonly hash: Buffer;
  readonly body: string;
}

export function sectionRow(section: Section): SectionRow {
  const body = sectionBody(section);
  return {
    id: section.id,
    level: section.level,
    number: writeNumber(section.number),
    words: countSectionWords(section),
    hash: contentHash(body),
    body,
  };
}

const placed = z.object({ id: z.string(), level: z.int(), number: z.string() });
export const placedHash = placed.extend({ hash: z.instanceof(Buffer) });
export const placedBody = placed.extend({ body: z.string() });

/** The section of a row, as JSON that `parsePlan` still has to look at. */
export function sectionJson({ id, level, number, body }: z.infer<typeof placedBody>): object {
  return { ...z.record(z.string(), z.unknown()).parse(JSON.parse(body)), id, level, number: readNumber(number) };
}
