import { KINDS } from '../../shared/letter/kinds.ts';
import { printedNumber, registerCode, registeredNumber } from '../../shared/letter/numbers.ts';
import { toBuddhistYear } from '../../shared/thai/dates.ts';
import { toThaiDigits } from '../../shared/thai/digits.ts';
import { normalizeText } from '../../shared/thai/text.ts';
import type { Library } from '../library/library.ts';
import type { ServiceDependencies } from './dependencies.ts';
import { fileNameFor } from './file-name.ts';
import type { Implementer } from './implementer.ts';
import { CSV } from './media-types.ts';
import { incomingCsv, outgoingCsv } from './register-csv.ts';
import { today } from './send-letter.ts';

/** How the files are called. */
const NAMES = {
  th: { outgoing: 'ทะเบียนหนังสือส่ง', incoming: 'ทะเบียนหนังสือรับ' },
  en: { outgoing: 'Outgoing letters', incoming: 'Incoming letters' },
};

type IncomingLetter = Parameters<Library['receiveLetter']>[0];

export function registerHandlers(os: Implementer, { library, events, now }: ServiceDependencies) {
  const thisYear = () => toBuddhistYear(today(now).year);
  const changed = <T>(result: T): T => {
    events.publish({ type: 'library-changed', lists: ['registers', 'letters'] });
    return result;
  };
  return {
    outgoing: os.registers.outgoing.handler(({ input: { year, code } }) =>
      library.outgoingRows(year, code === undefined ? undefined : registerCode(code)),
    ),
    next: os.registers.next.handler(({ input }) => {
      const agency = library.openAgency(input.agency);
      const { series } = KINDS[input.kind];
      const register = { code: registerCode(agency.code), series, year: input.year ?? thisYear() };
      const number = library.nextNumber(register);
      return { ...register, number, printed: printedNumber(agency.code, registeredNumber(series, number)) };
    }),
    cancel: os.registers.cancel.handler(({ input }) => {
      const { code, number, to = number, reason, ...register } = input;
      library.giveUpNumbers({
        ...register,
        code: registerCode(code),
        number,
        to,
        reason: normalizeText(reason),
      });
      return changed({});
    }),
    incoming: os.registers.incoming.handler(({ input }) => library.incomingLetters(input.year)),
    receive: os.registers.receive.handler(({ input }) => changed(library.receiveLetter(oneForm(input)))),
    changeIncoming: os.registers.changeIncoming.handler(({ input: { id, ...letter } }) =>
      changed(library.changeIncoming(id, oneForm(letter))),
    ),
    years: os.registers.years.handler(() =>
      [...new Set([...library.registerYears(), thisYear()])].sort((a, b) => b - a),
    ),
    csv: os.registers.csv.handler(({ input: { register, year, language } }) => {
      const bytes =
        register === 'outgoing'
          ? outgoingCsv(library.outgoingRows(year), language)
          : incomingCsv(library.incomingLetters(year), language);
      const name = `${NAMES[language][register]} ${language === 'th' ? toThaiDigits(String(year)) : year}`;
      return {
        fileName: fileNameFor(name, 'csv'),
        mediaType: CSV,
        bytes: Buffer.from(bytes).toString('base64'),
        notices: [],
      };
    }),
  };
}

/** What was typed about a letter that came in, as it reads elsewhere. */
function oneForm(letter: IncomingLetter): IncomingLetter {
  const one = (text: string) => normalizeText(text).trim();
  return {
    ...letter,
    agency: one(letter.agency),
    number: one(letter.number),
    subject: one(letter.subject),
    addressee: one(letter.addressee),
    note: one(letter.note),
    receivedAt: one(letter.receivedAt),
  };
}
