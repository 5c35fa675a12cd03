/** Where the window was last, kept in one small file beside the app's own settings. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Device-independent pixels, as Electron gives and takes them. */
const boundsSchema = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof boundsSchema>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest window in which every screen still works. */
export const SMALLEST = { width: 960, height: 620 } as const;
const FIRST: WindowBounds = { width: 1366, height: 768, maximized: false };

/** A strip of the title bar, in pixels, that must lie on some screen for a person to be able to drag the window. */
const GRIP = 80;

/**
 * The bounds to open with: those of last time, the position dropped where no screen shows it any more (a projector that is
 * gone), the size held between the smallest and the largest screen. A missing or unreadable file gives the first-time size.
 */
export function readBounds(file: string, screens: readonly Area[]): WindowBounds {
  let saved: WindowBounds;
  try {
    saved = boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST;
  }
  const { x, y, maximized } = saved;
  const size = {
    width: Math.max(SMALLEST.width, Math.min(saved.width, Math.max(...screens.map((screen) => screen.width)))),
    height: Math.max(SMALLEST.height, Math.min(saved.height, Math.max(...screens.map((screen) => screen.height)))),
  };
  const reachable =
    x !== undefined &&
    y !== undefined &&
    screens.some(
      (screen) =>
        x + size.width - GRIP >= screen.x &&
        x + GRIP <= screen.x + screen.width &&
        y >= screen.y &&
        y + GRIP <= screen.y + screen.height,
    );
  return reachable ? { x, y, ...size, maximized } : { ...size, maximized };
}

/** Written whole or not at all. Failing to remember a window is not worth an error: the next start opens it as it did. */
export function writeBounds(file: string, bounds: WindowBounds): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(bounds));
    renameSync(`${file}.new`, file);
  } catch {
    // A full disk or a read-only profile: the person's text is elsewhere and says so itself.
  }
}
