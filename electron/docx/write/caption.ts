/** Captions: the label of a table or figure, counted by Word's SEQ field or typed, and its words. */
import type { Figure, Id, Scheme, Table } from '../../../shared/plan/model.ts';
import { captionsOf } from '../../../shared/plan/scheme.ts';
import { toArabicDigits } from '../../../shared/thai/digits.ts';
import { captionProperties } from './paragraph.ts';
import { run } from './xml.ts';

/** What Word counts them by; the lists of tables and of figures gather by it. */
export const SEQUENCES = { table: 'Table', figure: 'Figure' } as const;

export class Captions {
  readonly #scheme: Scheme;
  readonly #labels: Pick<ReadonlyMap<Id, string>, 'get'>;
  readonly #counted: boolean;
  /** The numbers that Word's counters stand at. */
  readonly #counters = { table: 0, figure: 0 };

  constructor(scheme: Scheme, labels: Pick<ReadonlyMap<Id, string>, 'get'>, counted: boolean) {
    this.#scheme = scheme;
    this.#labels = labels;
    this.#counted = counted;
  }

  /** The paragraph, '' where there is no caption; `around` puts bookmarks round the label, `words` are its runs. Call in order. */
  paragraph({ type, id }: Table | Figure, words: string, around: (label: string, whole: string) => string): string {
    const label = this.#labels.get(id) ?? '';
    if (label === '') return '';
    const whole = around(this.#labelXml(type, label), `${run(' ')}${words}`);
    return `<w:p><w:pPr>${captionProperties(type)}</w:pPr>${whole}</w:p>`;
  }

  #labelXml(type: 'table' | 'figure', label: string): string {
    if (!this.#counted) return run(label);
    const [before = '', after = ''] = captionsOf(this.#scheme)[type].split('%1');
    const number = label.slice(before.length, label.length - after.length);
    // The chapter's number is typed; its own begins after the last hyphen, and has none.
    const own = number.slice(number.lastIndexOf('-') + 1);
    const n = Number(toArabicDigits(own));
    const restart = n === this.#counters[type] + 1 ? '' : ` \\r ${n}`;
    this.#counters[type] = n;
    const digits = this.#scheme.digits === 'thai' ? 'THAIARABIC' : 'ARABIC';
    const field = `<w:fldSimple w:instr=" SEQ ${SEQUENCES[type]} \\* ${digits}${restart} ">${run(own)}</w:fldSimple>`;
    return run(before + number.slice(0, number.length - own.length)) + field + run(after);
  }
}
