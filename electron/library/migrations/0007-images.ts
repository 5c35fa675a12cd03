import type { Migration } from './migration.ts';

/**
 * Pictures of figures, stored once by the hash of their file; `png` is an SVG file drawn as a PNG picture, for programs that read
 * no SVG. Drafts and versions name them by hash in the bodies of sections. One that nothing names is let go some days after
 * `unreached_since`: an open window can still take it back by undo, and a clipboard by paste.
 */
export const images: Migration = {
  number: 7,
  words: 'images',
  up: (database) =>
    database.exec(`
      CREATE TABLE image (
        hash BLOB PRIMARY KEY NOT NULL REFERENCES blob (hash),
        media TEXT NOT NULL CHECK (media IN ('png', 'jpeg', 'svg')),
        width INTEGER NOT NULL CHECK (width > 0),
        height INTEGER NOT NULL CHECK (height > 0),
        png BLOB REFERENCES blob (hash) CHECK (png IS NULL OR media = 'svg'),
        unreached_since TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX image_png ON image (png);

      CREATE TRIGGER image_never_changes BEFORE UPDATE OF hash, media, width, height ON image
        BEGIN SELECT RAISE(ABORT, 'an image never changes'); END;
      CREATE TRIGGER drawn_image_never_changes BEFORE UPDATE OF png ON image WHEN old.png IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'how an image was drawn never changes'); END;
    `),
};
