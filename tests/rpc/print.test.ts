/** Plans printed to PDF by the installed browser, as the command line does it, and read back page by page. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedBrowser } from '../../electron/loopback/browser.ts';
import { headlessPrinter } from '../../electron/loopback/headless-printer.ts';
import { plainShell } from '../../electron/services/shell.ts';
import { openWorkbench } from '../../electron/services/workbench.ts';
import type { Figure, Plan } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import type { ExportEvent } from '../../shared/rpc/contract.ts';
import { toThaiDigits } from '../../shared/thai/digits.ts';
import { PNG_EMBLEM } from '../support/emblems.ts';
import { referencePlan } from '../support/plans.ts';
import { runCommand } from '../support/program.ts';
import { sayNotRun } from '../support/small-disk.ts';
import { tempFolder } from '../support/temp-library.ts';

const folder = tempFolder();
const library = join(folder, 'library');
let plan: Plan;

const CAN_PRINT = installedBrowser() !== undefined && spawnSync('pdftotext', ['-v']).error === undefined;

beforeAll(async () => {
  const workbench = openWorkbench({ folder: library, shell: plainShell(), backups: false });
  const small = referencePlan({ sections: 60, paragraphs: 120, chapters: 4 });
  const picture = await workbench.client.images.add({ fileName: 'ตรา.png', bytes: PNG_EMBLEM.toString('base64') });
  const { plan: id } = await workbench.client.imports.commit({ plan: withFigure(small, picture) });
  ({ plan } = await workbench.client.plans.open({ plan: id }));
  await workbench.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With a figure at the end of its first chapter's heading. */
function withFigure(from: Plan, picture: Pick<Figure, 'image' | 'media' | 'pixels'>): Plan {
  const figure: Figure = {
    type: 'figure',
    id: 'figure',
    ...picture,
    width: 300,
    alt: { text: 'ตรา' },
    content: [{ type: 'text', text: 'ตราของหน่วยงาน' }],
  };
  const [first, ...others] = from.sections;
  return { ...from, sections: [{ ...first!, blocks: [...first!.blocks, figure] }, ...others] };
}

/** The words of each page, white space aside, as programs that read PDF files give them. */
function pagesOf(pdf: string): string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map(withoutSpace);
}

const withoutSpace = (text: string) => text.normalize('NFC').replace(/\s/g, '');

describe('a plan printed from the command line', () => {
  test('has a cover, then numbered pages, and contents that say on which page each heading is', async () => {
    if (!CAN_PRINT) return sayNotRun('plans printed to PDF, for want of a browser or pdftotext');
    const out = join(folder, 'plan.pdf');
    const ended = await runCommand(['--library', library, 'plan', 'export', plan.id, '--format', 'pdf', '--out', out]);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const pages = pagesOf(out);
    const info = execFileSync('pdfinfo', [out], { encoding: 'utf8' });
    expect(info).toMatch(/Page size:\s+59[45][.\d]* x 84[12][.\d]* pts \(A4\)/);
    expect(info).toMatch(/Title:\s+\S/);

    expect(pages[0]).toContain(withoutSpace(plan.meta.title.text));
    expect(pages[0]).not.toMatch(/^-/);
    pages.slice(1).forEach((page, index) => {
      expect(page.slice(0, 8)).toContain(`-${toThaiDigits(String(index + 2))}-`);
    });

    const [, shown] = /\n\s+(\d+)\s+\d+\s+image\s/.exec(
      execFileSync('pdfimages', ['-list', out], { encoding: 'utf8' }),
    )!;
    expect(pages[Number(shown) - 1]).toContain('ภาพที่๑ตราของหน่วยงาน');
    const labels = numberSections(plan);
    const first = pages.findIndex((page, at) => at > 1 && page.startsWith(`-${toThaiDigits(String(at + 1))}-บทที่๑`));
    const contents = pages.slice(1, first).join('');
    for (const { id, level, title } of plan.sections) {
      const heading = withoutSpace(`${labels.get(id)}${plainText(title, labels)}`);
      const at = pages.findIndex((page, index) => index >= first && page.includes(heading));
      expect(at, heading).toBeGreaterThanOrEqual(first);
      // Alone at the foot of a page it would be the last thing on it.
      expect(pages[at]!.endsWith(heading), heading).toBe(false);
      if (level <= 3) expect(contents).toContain(`${heading}${toThaiDigits(String(at + 1))}`);
    }
  });

  test('says what to install where there is no browser', async () => {
    const out = join(folder, 'none.pdf');
    const args = ['--library', library, 'plan', 'export', plan.id, '--format', 'pdf', '--out', out];
    const { code, stdout, stderr } = await runCommand(args, { RANGPHAEN_BROWSER: join(folder, 'no-such-browser') });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Chromium');
    expect(existsSync(out)).toBe(false);
  });
});

describe('the browser that prints', () => {
  const withBrowser = async <T>(program: string, use: () => Promise<T>): Promise<T> => {
    const before = process.env.RANGPHAEN_BROWSER;
    const script = join(folder, 'browser.sh');
    writeFileSync(script, program, { mode: 0o755 });
    process.env.RANGPHAEN_BROWSER = script;
    try {
      return await use();
    } finally {
      if (before === undefined) delete process.env.RANGPHAEN_BROWSER;
      else process.env.RANGPHAEN_BROWSER = before;
    }
  };

  test('that ends without a file is told with what it last said', async () => {
    await withBrowser('#!/bin/sh\necho first >&2\necho no display >&2\nexit 3\n', async () => {
      const printer = headlessPrinter('/none')!;
      const printed = printer.print('<p>x</p>', new AbortController().signal);
      await expect(printed).rejects.toMatchObject({ code: 'PDF_FAILED', details: { reason: 'no display' } });
    });
  });

  test('is ended when the work is cancelled, and leaves nothing behind', async () => {
    const note = join(folder, 'started');
    const program = `#!/bin/sh\necho "$2" > ${note}\nexec tail -f /dev/null\n`;
    await withBrowser(program, async () => {
      const shell = plainShell(headlessPrinter('/none'));
      const workbench = openWorkbench({ folder: library, shell, backups: false });
      const stop = new AbortController();
      const events: ExportEvent[] = [];
      const made = (async () => {
        for await (const event of await workbench.client.exports.pdf({ plan: plan.id }, { signal: stop.signal })) {
          events.push(event);
        }
      })();
      await expect.poll(() => existsSync(note), { timeout: 20_000 }).toBe(true);
      stop.abort();
      await expect(made).rejects.toThrow();
      const profile = readFileSync(note, 'utf8').trim().replace('--user-data-dir=', '');
      await expect.poll(() => existsSync(join(profile, '..')), { timeout: 20_000 }).toBe(false);
      expect(events.every(({ type }) => type === 'progress')).toBe(true);
      await workbench.close();
    });
  });
});
