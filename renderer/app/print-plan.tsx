/** Sends the open plan to paper or into a PDF, whole or one chapter, as it is in the window or as a version has it. */

import latin from '@fontsource/sarabun/files/sarabun-latin-400-normal.woff2';
import latinBold from '@fontsource/sarabun/files/sarabun-latin-700-normal.woff2';
import thai from '@fontsource/sarabun/files/sarabun-thai-400-normal.woff2';
import thaiBold from '@fontsource/sarabun/files/sarabun-thai-700-normal.woff2';
import { notifications } from '@mantine/notifications';
import type { Id, Plan } from '../../shared/plan/model.ts';
import { fontFace, PRINT_FONTS } from '../../shared/print/fonts.ts';
import { pagesOfPlaces } from '../../shared/print/pdf-pages.ts';
import { hasContents, planHtml, printTitle } from '../../shared/print/plan-html.ts';
import type { ExportEvent } from '../../shared/rpc/contract.ts';
import type { PlanSession } from '../plan/plan-session.ts';
import type { Shell } from '../rpc/use-shell.ts';
import type { Speech } from '../text/speak.ts';
import { notifyFailure } from '../ui/notify.tsx';
import { printHtml } from '../ui/print-html.ts';
import { deliver, sendOut } from './exports.tsx';

interface Order {
  /** A version in place of the draft. */
  readonly version?: Id | undefined;
  /** Only the chapter of this section. */
  readonly chapter?: Id | undefined;
}

const FONT_FILES: Readonly<Record<string, string>> = {
  'sarabun-thai-400-normal': thai,
  'sarabun-latin-400-normal': latin,
  'sarabun-thai-700-normal': thaiBold,
  'sarabun-latin-700-normal': latinBold,
};

function fontFaces(): string {
  return PRINT_FONTS.map((font) => fontFace(font, new URL(FONT_FILES[font.file] ?? '', location.href).href)).join('');
}

/** The pictures of a plan, each as an address that holds it, by its hash; those that the library has not are left out. */
async function picturesOf({ sections }: Plan, { client }: Shell): Promise<ReadonlyMap<string, string>> {
  const figures = sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'figure'));
  const found = new Map<string, string>();
  for (const image of new Set(figures.map((figure) => figure.image))) {
    const file = await client.images.get({ image });
    if (file) found.set(image, `data:${file.mediaType};base64,${file.bytes}`);
  }
  return found;
}

type MadePdf = Extract<ExportEvent, { type: 'done' }>;

/** The PDF of an order, its progress shown with a way to cancel it. Null where none was made, which was said. */
async function makePdf(
  shell: Shell,
  session: PlanSession,
  { version, chapter }: Order,
  speech: Speech,
  onDone: (made: MadePdf) => Promise<void>,
): Promise<void> {
  const name = printTitle(session.open.view().plan, version === undefined ? chapter : undefined);
  const input = { plan: session.id, ...(version && { version }), ...(chapter && { chapter }) };
  const make = (signal: AbortSignal) => shell.client.exports.pdf(input, { signal });
  await sendOut(session, { name, speech, counted: 'export.step' }, make, onDone);
}

/** A PDF where the person wants it; where the shell cannot make one, by the dialog for printing. All outcomes are shown. */
export async function exportPdf(shell: Shell, session: PlanSession, order: Order, speech: Speech): Promise<void> {
  if (!shell.about.can.printToPdf) return printPlan(shell, session, order, speech);
  await makePdf(shell, session, order, speech, (made) => deliver(shell, made, speech));
}

/**
 * Opens the dialog for printing. The contents know their pages where the shell can lay the document out once before; elsewhere
 * they have none. All outcomes are shown.
 */
export async function printPlan(shell: Shell, session: PlanSession, order: Order, speech: Speech): Promise<void> {
  const { version, chapter } = order;
  try {
    const plan =
      version === undefined ? session.open.current() : await shell.client.versions.open({ plan: session.id, version });
    const images = await picturesOf(plan, shell);
    const print = (pages?: ReadonlyMap<string, number>) =>
      printHtml(planHtml(plan, { chapter, fontFaces: fontFaces(), images, pages }));
    if (hasContents(plan, chapter) && shell.about.can.printToPdf) {
      await makePdf(shell, session, order, speech, ({ bytes }) => print(pagesOfPlaces(atob(bytes))));
      return;
    }
    notifications.show({ message: speech.t('print.preparing'), autoClose: 2000 });
    await print();
  } catch (thrown) {
    notifyFailure(thrown, speech);
  }
}
