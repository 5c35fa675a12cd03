/** Our own letters pass our own check: the writer and the checker hold to the same measures and words. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../electron/docx/read/document.ts';
import { writeLetterDocx } from '../../electron/docx/write/letter/letter.ts';
import { checkLetter } from '../../shared/check/check-letter.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../shared/letter/examples.ts';
import { LETTER_KINDS, type Letter } from '../../shared/letter/model.ts';
import { printLetter } from '../../shared/letter/print.ts';

describe('a letter of our own', () => {
  it.each(LETTER_KINDS)('of the kind %s has nothing to be found', async (kind) => {
    const { value: printed } = printLetter(exampleLetter(kind), EXAMPLE_CONTEXT);
    const { value } = await writeLetterDocx(printed, { emblem: null });
    const document = await readDocument(value, `${kind}.docx`);
    expect(checkLetter(document, kind).findings).toEqual([]);
  });

  it.each(LETTER_KINDS)('tells by its words that it is of the kind %s', async (kind) => {
    const { value: printed } = printLetter(exampleLetter(kind), EXAMPLE_CONTEXT);
    const { value } = await writeLetterDocx(printed, { emblem: null });
    expect(checkLetter(await readDocument(value, 'a.docx')).kind).toBe(kind);
  });

  it.each(LETTER_KINDS)(
    'of the kind %s, most urgent and signed by an officer, has nothing to be found',
    async (kind) => {
      const [signatory] = EXAMPLE_CONTEXT.agency.signatories;
      const agency = { ...EXAMPLE_CONTEXT.agency, signatories: [{ ...signatory!, rank: 'พันตำรวจเอก' }] };
      const letter: Letter = {
        ...exampleLetter(kind),
        urgency: 'most-urgent',
        deadline: '',
        secrecy: 'secret',
        signatory: null,
      };
      const { value: printed } = printLetter(letter, { ...EXAMPLE_CONTEXT, agency });
      const { value } = await writeLetterDocx(printed, { emblem: null });
      const checked = checkLetter(await readDocument(value, 'a.docx'));
      expect(checked).toEqual({ kind, findings: [], more: [] });
    },
  );
});
