/** Looks at everything in a library, for `library check`. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { canonicalJson } from '../../shared/plan/canonical.ts';
import type { Blobs } from './blobs.ts';
import type { Drafts } from './drafts.ts';
import type { LetterStores } from './letter-library.ts';
import type { Plans } from './plans.ts';
import type { Progress } from './progress.ts';
import { contentHash, sectionRow } from './section-row.ts';
import type { Versions } from './versions.ts';

interface Checked extends Pick<LetterStores, 'agencies' | 'letters' | 'sentLetters'> {
  readonly plans: Plans;
  readonly drafts: Drafts;
  readonly versions: Versions;
  readonly blobs: Blobs;
  readonly progress: Progress;
}

const sectionSchema = z.object({ id: z.string(), words: z.int(), hash: z.instanceof(Buffer) });

function reasonOf(error: unknown): string {
  return error instanceof AppError || error instanceof Error ? error.message : String(error);
}

/**
 * What is wrong, one sentence each; empty when nothing is. Checks the file's structure and foreign keys, that every blob is
 * what its hash says, that every version can be read, that every draft is a plan, that
 * every reason is about versions that are there, that what was sent is there as it was sent, and that counts and hashes derived from drafts are right. Changes nothing.
 */
export function checkLibrary(database: Database, checked: Checked): string[] {
  const { plans, drafts, versions, blobs } = checked;
  const problems: string[] = [];
  const attempt = (what: string, action: () => void) => {
    try {
      action();
    } catch (error) {
      problems.push(`${what}: ${reasonOf(error)}`);
    }
  };

  attempt('the file', () => {
    const lines = z.array(z.object({ integrity_check: z.string() })).parse(database.pragma('integrity_check'));
    problems.push(...lines.map((line) => line.integrity_check).filter((line) => line !== 'ok'));
  });
  attempt('foreign keys', () => {
    for (const row of z.array(z.object({ table: z.string() })).parse(database.pragma('foreign_key_check'))) {
      problems.push(`a row of ${row.table} points at a row that is not there`);
    }
  });
  attempt('blobs', () => {
    for (const { hash, bytes } of blobs.all()) {
      if (!contentHash(bytes).equals(hash)) {
        problems.push(`blob ${hash.toString('hex')}: its bytes do not match its hash`);
      }
    }
  });
  const reasonsAstray = database
    .prepare(`
      SELECT count(*) FROM reason
      WHERE (before <> 'draft' AND NOT EXISTS (SELECT 1 FROM version WHERE plan = reason.plan AND id = reason.before))
        OR (after <> 'draft' AND NOT EXISTS (SELECT 1 FROM version WHERE plan = reason.plan AND id = reason.after))`)
    .pluck();
  attempt('reasons', () => {
    if (reasonsAstray.get() !== 0) {
      problems.push('reasons: some are about a version that is not there');
    }
  });
  const sectionsOf = database.prepare('SELECT id, words, hash FROM draft_section WHERE plan = ? ORDER BY id');
  attempt('the list of plans', () => {
    for (const { id, sections, words } of plans.list()) {
      attempt(`draft of plan ${id}`, () => {
        const { plan } = drafts.open(id);
        const rows = plan.sections.map(sectionRow);
        const stored = new Map(
          sectionsOf.all(id).map((row) => {
            const section = sectionSchema.parse(row);
            return [section.id, section];
          }),
        );
        for (const row of rows) {
          const found = stored.get(row.id);
          if (!found?.hash.equals(row.hash) || found.words !== row.words) {
            problems.push(`draft of plan ${id}: section ${row.id} does not match its hash or its count of words`);
          }
        }
        if (stored.size !== rows.length || sections !== rows.length) {
          problems.push(`draft of plan ${id}: it holds ${stored.size} sections, its order ${rows.length}`);
        }
        if (words !== rows.reduce((sum, row) => sum + row.words, 0)) {
          problems.push(`draft of plan ${id}: its count of words is wrong`);
        }
      });
      attempt(`statuses and notes of plan ${id}`, () => void checked.progress.read(id));
      attempt(`versions of plan ${id}`, () => {
        for (const version of versions.list(id)) {
          attempt(`version ${version.id} of plan ${id}`, () => void versions.read(id, version.hash));
        }
      });
    }
  });
  attempt('agencies', () => {
    for (const { name, emblem } of checked.agencies.list()) {
      if (emblem === null) continue;
      for (const hash of [emblem.hash, emblem.png ?? []].flat()) {
        attempt(`emblem of the agency ${name}`, () => void checked.agencies.emblemFile({ hash }));
      }
    }
  });
  attempt('letters', () => {
    for (const { letter, sent } of checked.letters.list()) {
      if (sent === null) continue;
      attempt(`sent letter ${sent.printed}`, () => {
        const { data } = checked.sentLetters.contents(letter.id);
        if (canonicalJson(data.letter) !== canonicalJson(letter)) {
          problems.push(`sent letter ${sent.printed}: the letter is not what was sent`);
        }
      });
    }
  });
  return problems;
}
