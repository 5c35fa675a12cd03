/** Sends the open plan, or a comparison of it, out as a file: progress in a message that can cancel it, then a dialog or a download. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { describeNotice, type Notice } from '../../shared/notices.ts';
import type { Id } from '../../shared/plan/model.ts';
import type { ComparisonFormat, ExportEvent, ExportFormat } from '../../shared/rpc/contract.ts';
import type { PlanSession } from '../plan/plan-session.ts';
import { readFailure } from '../rpc/failures.ts';
import type { Shell } from '../rpc/use-shell.ts';
import { formatCount } from '../text/figures.ts';
import type { Speech } from '../text/speak.ts';
import { bytesOfBase64, download } from '../ui/files.ts';
import { notifyFailure, notifyWithAction } from '../ui/notify.tsx';

interface Order {
  readonly format: ExportFormat;
  readonly numbers: 'auto' | 'text';
  /** A version to export in place of the draft. */
  readonly version?: Id;
}

/** Milliseconds a finished export with things to read stays. */
const READING = 20_000;

/** Exports what is in the window, not what was last saved. All outcomes are shown; never rejects. */
export function exportPlan(shell: Shell, session: PlanSession, order: Order, speech: Speech): Promise<void> {
  const name = session.open.view().plan.meta.title.text;
  const make = (signal: AbortSignal) => shell.client.exports.make({ plan: session.id, ...order }, { signal });
  return sendOut(session, { name, speech }, make, (made) => deliver(shell, made, speech));
}

interface ComparisonOrder {
  /** The draft or a version by its id. */
  readonly before: 'draft' | Id;
  readonly after: 'draft' | Id;
  readonly format: ComparisonFormat;
  /** What the comparison is called while it is made. */
  readonly name: string;
}

/** Exports what differs between two states; the draft as it is in the window. All outcomes are shown; never rejects. */
export function exportComparison(
  shell: Shell,
  session: PlanSession,
  { name, ...order }: ComparisonOrder,
  speech: Speech,
): Promise<void> {
  const make = (signal: AbortSignal) =>
    shell.client.exports.comparison({ plan: session.id, ...order, language: speech.language }, { signal });
  return sendOut(session, { name, speech }, make, (made) => deliver(shell, made, speech));
}

interface Told {
  /** What the file is of. */
  readonly name: string;
  readonly speech: Speech;
  /** What is counted while it is made. */
  readonly counted?: 'export.progress' | 'export.step';
}

/** Has a file made of what is in the window and gives it on; progress, a way to cancel and all outcomes are shown. Never rejects. */
export async function sendOut(
  session: PlanSession,
  { name, speech, counted = 'export.progress' }: Told,
  make: (signal: AbortSignal) => Promise<AsyncIterable<ExportEvent>>,
  onDone: (made: Extract<ExportEvent, { type: 'done' }>) => Promise<void>,
): Promise<void> {
  const { t } = speech;
  const cancel = new AbortController();
  const id = `export:${Date.now()}`;
  const show = (done: number, total: number) => {
    const message = (
      <ExportProgress done={done} total={total} counted={counted} speech={speech} onCancel={() => cancel.abort()} />
    );
    const shown = { id, title: t('export.making', { file: name }), message, autoClose: false as const };
    notifications.update({ ...shown, withCloseButton: false });
  };
  notifications.show({ id, message: t('export.starting'), autoClose: false, withCloseButton: false });
  try {
    await session.autosave.flush();
    for await (const event of await make(cancel.signal)) {
      if (cancel.signal.aborted) break;
      if (event.type === 'progress') show(event.done, event.total);
      else await onDone(event);
    }
    if (cancel.signal.aborted) notifications.show({ message: t('export.cancelled') });
  } catch (thrown) {
    const failure = readFailure(thrown);
    const cancelled = failure.kind === 'expected' && failure.error.code === 'CANCELLED';
    if (cancel.signal.aborted || cancelled) notifications.show({ message: t('export.cancelled') });
    else notifyFailure(thrown, speech);
  } finally {
    notifications.hide(id);
  }
}

/** A file made on the other side, its bytes as base64. */
interface MadeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: string;
  readonly notices: readonly Notice[];
}

/** Puts a file where the person wants it, by a dialog or as a download, and tells what is to be known about it. Rejects when it cannot be written. */
export async function deliver(
  shell: Shell,
  { fileName, mediaType, bytes, notices }: MadeFile,
  speech: Speech,
): Promise<void> {
  const { t } = speech;
  if (shell.about.can.saveDialog) {
    const { path } = await shell.client.shell.saveFile({ fileName, bytes });
    if (path === null) {
      notifications.show({ message: t('export.cancelled') });
      return;
    }
    const message = t('export.doneAt', { path });
    if (shell.about.can.revealFile) {
      notifyWithAction(message, t('export.reveal'), () => void shell.client.shell.revealFile({ path }));
    } else notifications.show({ title: t('export.done'), message });
  } else {
    download(fileName, bytesOfBase64(bytes), mediaType);
    notifications.show({ title: t('export.done'), message: t('export.downloaded', { file: fileName }) });
  }
  if (notices.length > 0) {
    const lines = notices.map((notice) => describeNotice(notice, speech.language)).join('\n');
    const title = t('export.notices', { count: notices.length });
    const message = (
      <Text size="sm" style={{ whiteSpace: 'pre-line' }} lineClamp={8}>
        {lines}
      </Text>
    );
    notifications.show({ title, message, autoClose: READING });
  }
}

interface ProgressProps {
  readonly done: number;
  readonly total: number;
  readonly counted: 'export.progress' | 'export.step';
  readonly speech: Speech;
  readonly onCancel: () => void;
}

function ExportProgress({ done, total, counted, speech: { t, language }, onCancel }: ProgressProps) {
  // Steps are told by the one that is under way, other things by how many are done.
  const told = counted === 'export.step' ? Math.min(done + 1, total) : done;
  const counts = { done: formatCount(told, language), total: formatCount(total, language) };
  return (
    <Stack gap={4}>
      <Progress value={total > 0 ? (100 * done) / total : 0} aria-label={t('export.making', { file: '' })} />
      <Group justify="space-between">
        <Text size="sm">{t(counted, counts)}</Text>
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
