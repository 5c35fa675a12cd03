/** Tracked changes: who made them, when, and a number of its own for each. */
import type { ComparedState } from '../../../../shared/compare/compared.ts';
import type { Around } from '../inlines.ts';
import { xmlText } from '../xml.ts';

/** Who stands behind the changes when neither a name nor an agency is known. */
const NOBODY = 'ร่างแผน';

/** Thailand keeps one time all year. */
const THAI_TIME = 7 * 60 * 60 * 1000;

/** Word takes no notice of a zone and shows the hour as written, so it is written as clocks in Thailand show it. */
function thaiTime(utc: string): string {
  return new Date(Date.parse(utc) + THAI_TIME).toISOString().slice(0, 19);
}

function authorOf({ author, plan }: ComparedState): string {
  return [author, plan.meta.agency.text].map((name) => xmlText(name).trim()).find((name) => name !== '') ?? NOBODY;
}

export class Revisions {
  /** The attributes that say who and when. */
  readonly signed: string;
  #last = 0;

  constructor(after: ComparedState) {
    this.signed = `w:author="${authorOf(after)}" w:date="${thaiTime(after.savedAt)}"`;
  }

  /** A number that nothing else in the document has. */
  nextId(): number {
    this.#last += 1;
    return this.#last;
  }

  readonly inserted: Around = (runs) => `<w:ins ${this.#attributes()}>${runs}</w:ins>`;

  /** A deleted run holds w:delText where others hold w:t. */
  readonly deleted: Around = (runs) => {
    const words = runs.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>');
    return `<w:del ${this.#attributes()}>${words}</w:del>`;
  };

  /** What stands in the w:pPr of a paragraph whose mark was inserted or deleted. */
  mark(what: 'inserted' | 'deleted'): string {
    return `<w:rPr><w:${what === 'inserted' ? 'ins' : 'del'} ${this.#attributes()}/></w:rPr>`;
  }

  /** What stands last in the w:trPr of a row of a table that was inserted or deleted. */
  rowMark(what: 'inserted' | 'deleted'): string {
    return `<w:${what === 'inserted' ? 'ins' : 'del'} ${this.#attributes()}/>`;
  }

  /** What stands in the w:pPr of a paragraph that neither side has. */
  ghost(): string {
    return `<w:rPr><w:ins ${this.#attributes()}/><w:del ${this.#attributes()}/></w:rPr>`;
  }

  /** The properties of a section with, last in them, those it had. */
  formerSection(properties: string, former: string): string {
    return properties.replace(
      /<\/w:sectPr>$/,
      (end) => `<w:sectPrChange ${this.#attributes()}>${former}</w:sectPrChange>${end}`,
    );
  }

  /** What stands last in a w:pPr: the properties as they were. */
  formerProperties(properties: string): string {
    return `<w:pPrChange ${this.#attributes()}><w:pPr>${properties}</w:pPr></w:pPrChange>`;
  }

  /** What stands last in a w:rPr: the marks as they were. */
  formerMarks(marks: string): string {
    return `<w:rPrChange ${this.#attributes()}><w:rPr>${marks}</w:rPr></w:rPrChange>`;
  }

  #attributes(): string {
    return `w:id="${this.nextId()}" ${this.signed}`;
  }
}
