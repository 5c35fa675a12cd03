import { momentInThailand, shortDate, toBuddhistYear } from '../../shared/thai/dates.ts';
import { writeNamedFile } from './files.ts';
import { wholeNumber } from './letter-commands.ts';
import { table } from './table.ts';
import { type Terminal, withClient } from './terminal.ts';

interface RegisterOptions {
  readonly year?: string;
  readonly incoming: boolean;
  readonly csv: boolean;
  readonly out?: string;
}

/** Tells a register of a year (พ.ศ.; the present one unless it is given), or writes it as CSV. */
export async function showRegister(terminal: Terminal, options: RegisterOptions): Promise<void> {
  const { language, text } = terminal;
  const year =
    options.year === undefined
      ? toBuddhistYear(momentInThailand(new Date().toISOString()).year)
      : wholeNumber(options.year, '--year', terminal);
  await withClient(terminal.libraryFolder, async (client) => {
    if (options.csv || options.out !== undefined) {
      const register = options.incoming ? 'incoming' : 'outgoing';
      const file = await client.registers.csv({ register, year, language });
      const bytes = Buffer.from(file.bytes, 'base64');
      if (options.out === undefined) {
        const csv = bytes.toString('utf8');
        terminal.answer({ csv }, () => csv.trimEnd());
        return;
      }
      const written = writeNamedFile(options.out, file.fileName, bytes, text);
      terminal.answer({ file: written, bytes: bytes.length }, () => text.exported(written, bytes.length));
      return;
    }
    const { columns } = text;
    const day = (date: Parameters<typeof shortDate>[0] | null) => {
      if (date === null) return '';
      return language === 'th' ? shortDate(date, 4) : [date.year, date.month, date.day].join('-');
    };
    if (options.incoming) {
      const rows = await client.registers.incoming({ year });
      terminal.answer(rows, () =>
        rows.length === 0
          ? text.registerEmpty(year)
          : table(
              [columns.received, columns.date, columns.number, columns.from, columns.subject],
              rows.map((row) => [row.receivingNumber, day(row.receivedOn), row.number, row.agency, row.subject]),
            ),
      );
      return;
    }
    const rows = await client.registers.outgoing({ year });
    terminal.answer(rows, () =>
      rows.length === 0
        ? text.registerEmpty(year)
        : table(
            [columns.number, columns.date, columns.state, columns.to, columns.subject],
            rows.map(({ printed, date, state, reason, addressee, subject }) => [
              printed,
              day(date),
              text.numberStates[state],
              addressee,
              reason === '' ? subject : `${subject} (${reason})`.trim(),
            ]),
          ),
    );
  });
}
