/** Real file systems that are full or read-only. Mounting needs root on Linux; a test that cannot mount must say so itself. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-library.ts';

export const CAN_MOUNT = process.platform === 'linux' && process.getuid?.() === 0;

export interface SmallDisk {
  readonly folder: string;
  /** Fills the disk but for this many bytes, whatever was free before. */
  readonly leaveFree: (bytes: number) => void;
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
}

/** A file system in memory that holds `bytes`. */
export function mountSmallDisk(bytes: number): SmallDisk {
  const folder = tempFolder();
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  return {
    folder,
    leaveFree: (wanted) => {
      fs.rmSync(filler, { force: true });
      const { bavail, bsize } = fs.statfsSync(folder);
      const fill = bavail * bsize - wanted;
      if (fill > 0) {
        fs.writeFileSync(filler, Buffer.alloc(fill));
      }
    },
    makeReadOnly: () => void execFileSync('/bin/mount', ['-o', 'remount,ro', folder]),
    remove: () => {
      execFileSync('/bin/umount', ['-l', folder]);
      fs.rmdirSync(folder);
    },
  };
}

/** Makes one file read-only, for root too. Gives what undoes it. */
export function mountReadOnly(file: string): () => void {
  execFileSync('/bin/mount', ['--bind', '-o', 'ro', file, file]);
  return () => void execFileSync('/bin/umount', [file]);
}

/** Says in one line what could not be tested on this machine; in CI that is a failure. */
export function sayNotRun(what: string): void {
  if (process.env.CI) {
    throw new Error(`not run: ${what}`);
  }
  console.log(`not run on this machine: ${what}`);
}
