/** What a person chose for the app: one row per setting, so that one that was never set follows the app's own choice. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Settings } from '../../shared/rpc/contract.ts';

const settingsSchema = z.strictObject({
  author: z.string(),
  terms: z.array(z.string()),
  language: z.enum(['th', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  panes: z.record(z.string(), z.array(z.number())),
  recent: z.array(z.string()),
}) satisfies z.ZodType<Settings>;

const UNSET: Settings = { author: '', terms: [], language: 'th', theme: 'system', panes: {}, recent: [] };

export interface SettingsStore {
  read(): Settings;
  /** Sets those given and leaves the others; gives all. */
  change(changes: Partial<Settings>): Settings;
}

export function openSettings(database: Database): SettingsStore {
  const selectAll = database.prepare('SELECT name, value FROM setting');
  const put = database.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const rowSchema = z.object({ name: z.string(), value: z.string().transform((json): unknown => JSON.parse(json)) });

  const read = (): Settings => {
    const rows = selectAll.all().map((row) => rowSchema.parse(row));
    return settingsSchema.parse({ ...UNSET, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) });
  };

  return {
    read,
    change: database.transaction((changes: Partial<Settings>) => {
      for (const [name, value] of Object.entries(settingsSchema.partial().parse(changes))) {
        if (value !== undefined) {
          put.run(name, JSON.stringify(value));
        }
      }
      return read();
    }),
  };
}
