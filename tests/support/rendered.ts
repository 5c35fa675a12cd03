/** Word files as LibreOffice lays them out: the words of each page, in the order they stand on paper. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tempFolder } from './temp-library.ts';

const has = (program: string, flag: string) => spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined;

/** Whether LibreOffice and pdftotext are on this machine; a test without them must say so itself (`sayNotRun`). */
export const CAN_RENDER = has('soffice', '--version') && has('pdftotext', '-v');

/** For each file its pages, for each page its lines that are not empty. */
export function renderedPages(files: Readonly<Record<string, Uint8Array>>): Record<string, string[][]> {
  const folder = tempFolder();
  try {
    const [documents, profile] = [join(folder, 'documents'), pathToFileURL(join(folder, 'profile')).href];
    mkdirSync(documents);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(documents, `${name}.docx`), bytes);
    const paths = Object.keys(files).map((name) => join(documents, `${name}.docx`));
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', documents];
    execFileSync('soffice', [...options, ...paths], { stdio: 'ignore' });
    return Object.fromEntries(Object.keys(files).map((name) => [name, pagesOf(join(documents, `${name}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pagesOf(pdf: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}
