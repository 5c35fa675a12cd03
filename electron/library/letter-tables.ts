/** The tables that people edit for their letters: who is greeted how, and the headings of cabinet submissions. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { CABINET_TOPICS } from '../../shared/letter/kinds/cabinet-submission.ts';
import { SALUTATIONS } from '../../shared/letter/salutations.ts';
import { type LetterTables, letterTablesSchema } from '../../shared/letter/tables.ts';

/** Null goes back to the table the app came with; what is left out stays. */
export type LetterTableChanges = { readonly [Name in keyof LetterTables]?: LetterTables[Name] | null | undefined };

export interface LetterTableStore {
  read(): LetterTables;
  change(changes: LetterTableChanges): LetterTables;
}

export function openLetterTables(database: Database): LetterTableStore {
  const selectAll = database.prepare('SELECT name, body FROM letter_table');
  const put = database.prepare(
    'INSERT INTO letter_table (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
  );
  const remove = database.prepare('DELETE FROM letter_table WHERE name = ?');
  const rowSchema = z.object({ name: z.string(), body: z.string().transform((json): unknown => JSON.parse(json)) });

  const read = (): LetterTables => {
    const rows = selectAll.all().map((row) => rowSchema.parse(row));
    const changed = letterTablesSchema.partial().parse(Object.fromEntries(rows.map(({ name, body }) => [name, body])));
    return { salutations: changed.salutations ?? SALUTATIONS, topics: changed.topics ?? CABINET_TOPICS };
  };

  return {
    read,
    change: database.transaction((changes: LetterTableChanges) => {
      for (const [name, table] of Object.entries(changes)) {
        if (table === null) remove.run(name);
        else if (table !== undefined) put.run(name, JSON.stringify(table));
      }
      return read();
    }),
  };
}
