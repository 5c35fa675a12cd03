/** Any Word file against the format of official letters: drop it, read what was found, repair what was chosen. */
import { Button, Select, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleCheckBig, FileCheck2, FileUp, Wrench } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LETTER_KINDS, type LetterKind } from '../../../shared/letter/model.ts';
import { deliver } from '../../app/exports.tsx';
import { useShell } from '../../rpc/use-shell.ts';
import { useSpeech } from '../../text/speak.ts';
import { readAsBase64 } from '../../ui/files.ts';
import { notify, notifyFailure, notifyRefusal } from '../../ui/notify.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import classes from './check.module.css';
import { FindingGroup } from './finding-group.tsx';
import { groupFindings } from './group-findings.ts';

/** What is to be checked; another read of the same file is another `at`. */
interface Chosen {
  readonly fileName: string;
  readonly bytes: string;
  readonly at: number;
}

function useCheck(file: Chosen | null, kind: LetterKind | null) {
  const { client } = useShell();
  return useQuery({
    queryKey: ['check', file?.fileName, file?.at, kind],
    queryFn: ({ signal }) =>
      client.checks.letter(
        { fileName: file?.fileName ?? '', bytes: file?.bytes ?? '', ...(kind ? { kind } : {}) },
        { signal },
      ),
    enabled: file !== null,
    gcTime: 0,
  });
}

export function CheckScreen() {
  const speech = useSpeech();
  const { t } = speech;
  const [file, setFile] = useState<Chosen | null>(null);
  const [kind, setKind] = useState<LetterKind | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const check = useCheck(file, kind);
  const choose = async (picked: File) => {
    if (!/\.docx$/i.test(picked.name)) return notifyRefusal(t('letters.checks.onlyDocx'));
    try {
      const bytes = await readAsBase64(picked);
      setKind(null);
      setFile({ fileName: picked.name, bytes, at: Date.now() });
    } catch (thrown) {
      notifyFailure(thrown, speech);
    }
  };
  const dropping = useFileDrop((dropped) => void choose(dropped));
  useEffect(() => {
    document.title = `${t('letters.checks.title')} · ${t('app.name')}`;
  }, [t]);
  const pick = (words: string, variant: 'filled' | 'default' = 'filled') => (
    <Button variant={variant} leftSection={<FileUp size={17} aria-hidden />} onClick={() => picker.current?.click()}>
      {words}
    </Button>
  );
  return (
    <div className={classes.scroll}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <div>
            <Title order={1}>{t('letters.checks.title')}</Title>
            <Text size="sm" c="dimmed">
              {t('letters.checks.text')}
            </Text>
          </div>
          {file && pick(t('letters.checks.chooseAnother'), 'default')}
        </div>
        <input
          ref={picker}
          type="file"
          accept=".docx"
          hidden
          aria-label={t('letters.checks.choose')}
          onChange={(event) => {
            const picked = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (picked) void choose(picked);
          }}
        />
        {file === null && (
          <div className={classes.dropPlace} data-over={dropping || undefined}>
            <FileCheck2 size={34} strokeWidth={1.4} aria-hidden />
            <Text>{t('letters.checks.drop')}</Text>
            {pick(t('letters.checks.choose'))}
          </div>
        )}
        {file && check.isPending && (
          <div aria-busy>
            <Text role="status">{t('letters.checks.reading', { file: file.fileName })}</Text>
            <Skeleton height={120} mt="sm" />
          </div>
        )}
        {file && check.isError && (
          <Trouble title={t('letters.checks.failed', { file: file.fileName })} thrown={check.error} />
        )}
        {file && check.data && (
          <Findings
            key={`${file.at}:${check.data.kind}`}
            file={file}
            kind={check.data.kind}
            findings={check.data.findings}
            more={check.data.more}
            onKind={setKind}
          />
        )}
        {dropping && file && <div className={classes.over}>{t('letters.checks.dropHere')}</div>}
      </div>
    </div>
  );
}

interface FindingsProps {
  readonly file: Chosen;
  readonly kind: LetterKind;
  readonly findings: NonNullable<ReturnType<typeof useCheck>['data']>['findings'];
  readonly more: NonNullable<ReturnType<typeof useCheck>['data']>['more'];
  readonly onKind: (kind: LetterKind) => void;
}

function Findings({ file, kind, findings, more, onKind }: FindingsProps) {
  const speech = useSpeech();
  const { t } = speech;
  const shell = useShell();
  const groups = groupFindings(findings, more);
  const total = more.reduce((sum, { count }) => sum + count, findings.length);
  const repairable = groups.flatMap((group) => group.repairable);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(repairable));
  const [busy, setBusy] = useState(false);
  const set = (places: readonly number[], on: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const place of places) {
        if (on) after.add(place);
        else after.delete(place);
      }
      return after;
    });
  const repair = async () => {
    setBusy(true);
    try {
      const repairs = findings.flatMap((finding, at) => (chosen.has(at) && finding.repair ? [finding.repair] : []));
      const { left, ...made } = await shell.client.checks.repair({
        fileName: file.fileName,
        bytes: file.bytes,
        repairs,
      });
      await deliver(shell, made, speech);
      notify(t('letters.checks.repaired', { count: repairs.length - left }));
      if (left > 0) notifyRefusal(t('letters.checks.left', { count: left }));
    } catch (thrown) {
      notifyFailure(thrown, speech);
    }
    setBusy(false);
  };
  return (
    <section aria-label={file.fileName}>
      <div className={classes.bar}>
        <Text fw={600} role="status" className={classes.told}>
          {findings.length === 0
            ? t('letters.checks.fine', { file: file.fileName })
            : t('letters.checks.found', { count: total, file: file.fileName })}
        </Text>
        <Select
          w={230}
          label={t('letters.checks.kind')}
          allowDeselect={false}
          data={LETTER_KINDS.map((value) => ({ value, label: t(`letters.kind.${value}`) }))}
          value={kind}
          onChange={(value) => value && onKind(value as LetterKind)}
        />
        {repairable.length > 0 && (
          <Button
            leftSection={<Wrench size={16} aria-hidden />}
            loading={busy}
            disabled={chosen.size === 0}
            onClick={() => void repair()}
          >
            {t('letters.checks.repair', { count: chosen.size })}
          </Button>
        )}
      </div>
      {findings.length === 0 && (
        <div className={classes.fine}>
          <CircleCheckBig size={30} strokeWidth={1.5} aria-hidden />
          <Text size="sm">{t('letters.checks.fineText')}</Text>
        </div>
      )}
      {groups.map((group) => (
        <FindingGroup key={group.rule} group={group} chosen={chosen} onChoose={set} />
      ))}
    </section>
  );
}
