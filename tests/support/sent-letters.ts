/** Letters ready to be sent, as the library takes them: the file stands for a Word file, which the library does not look into. */
import type { Library } from '../../electron/library/library.ts';
import { EXAMPLE_CONTEXT, exampleLetter } from '../../shared/letter/examples.ts';
import type { Letter } from '../../shared/letter/model.ts';
import { registeredNumber } from '../../shared/letter/numbers.ts';

type Sending = Parameters<Library['sendLetter']>[0];

export const AGENCY = { ...EXAMPLE_CONTEXT.agency, id: 'agency' };
export const REGISTER = { code: 'สต ๐๗๐๒', series: 'ordinary', year: 2570 } as const;

/** An external letter that is open, with no plan unless one is given. */
export function openLetter(id: string, changes: Partial<Letter> = {}): Letter {
  return { ...exampleLetter('external'), id, agency: AGENCY.id, number: '', ...changes };
}

/** The letter as it is stored, with a number. */
export function sending(library: Library, id: string, number: number, changes: Partial<Sending> = {}): Sending {
  const { letter, revision } = library.openLetter(id);
  const registered = registeredNumber('ordinary', number);
  return {
    ...REGISTER,
    number,
    printed: `${REGISTER.code}/${registered}`,
    date: { year: 2027, month: 8, day: 23 },
    subject: 'เรื่องที่ส่ง',
    data: {
      ...EXAMPLE_CONTEXT,
      agency: library.openAgency(AGENCY.id),
      letter: { ...letter, number: registered },
      notices: [],
    },
    file: Buffer.from(`แฟ้มของ ${id} เลข ${number}`),
    base: revision,
    draft: null,
    ...changes,
  };
}
