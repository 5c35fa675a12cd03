/** A letter that has its number: what was sent, to whom and when, and exactly the file that was. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { ArrowLeft, Copy, FileDown, FilePenLine } from 'lucide-react';
import { useCallback } from 'react';
import { Panel, Group as Panels, Separator } from 'react-resizable-panels';
import type { Letter } from '../../shared/letter/model.ts';
import type { SentLetter as Sent } from '../../shared/rpc/letters.ts';
import { useDeeds } from '../app/commands/use-commands.ts';
import { formatRoute } from '../app/routes.ts';
import { useShell } from '../rpc/use-shell.ts';
import { useSpeech } from '../text/speak.ts';
import { useDayWords } from '../ui/use-day-words.ts';
import { KindIcon } from './kind-icon.tsx';
import classes from './letter.module.css';
import { LetterPreview } from './preview/letter-preview.tsx';
import { printPages } from './preview/print-pages.ts';
import { usePages } from './preview/use-pages.ts';
import { useLetterDeeds, useLetters } from './use-letters.ts';

export function SentLetter({ letter, sent }: { letter: Letter; sent: Sent }) {
  const { t, moment } = useSpeech();
  const { client } = useShell();
  const deeds = useLetterDeeds();
  const dayWords = useDayWords();
  const isCancelled = useLetters().data?.find((one) => one.id === letter.id)?.state === 'cancelled';
  const { id } = letter;
  const ask = useCallback((signal: AbortSignal) => client.letters.file({ letter: id }, { signal }), [client, id]);
  const pages = usePages(ask, 0);
  const saveFile = { run: () => void deeds.saveFile(id) };
  useDeeds({
    'letter.save-docx': saveFile,
    'plan.export-docx': saveFile,
    'letter.print': { run: () => pages.drawn && printPages(pages.drawn), enabled: pages.drawn !== null },
    'plan.print': { run: () => pages.drawn && printPages(pages.drawn), enabled: pages.drawn !== null },
  });
  const plan = letter.plan && sent.version ? { plan: letter.plan.plan, version: sent.version } : null;
  return (
    <Panels className={classes.screen} defaultLayout={{ facts: 40, preview: 60 }}>
      <Panel id="facts" minSize={300}>
        <div className={classes.side}>
          <header className={classes.head}>
            <div className={classes.top}>
              <Anchor className={classes.back} href={formatRoute({ screen: 'letters', place: 'list' })}>
                <ArrowLeft size={16} aria-hidden />
                <span>{t('letters.one.back')}</span>
              </Anchor>
              <h1 className={classes.title}>
                <KindIcon kind={letter.kind} />
                <span>{t(`letters.kind.${letter.kind}`)}</span>
              </h1>
            </div>
          </header>
          <div className={classes.sent}>
            <Text size="sm" c="dimmed">
              {t('letters.sentLetter.readOnly')}
            </Text>
            {isCancelled && (
              <Text size="sm" fw={600} c="var(--warn)">
                {t('letters.sentLetter.cancelled')}
              </Text>
            )}
            <dl className={classes.facts} aria-label={t('letters.sentLetter.facts')}>
              <dt>{t('letters.sentLetter.number')}</dt>
              <dd className={classes.next}>{sent.printed}</dd>
              <dt>{t('letters.sentLetter.date')}</dt>
              <dd>{letter.date ? dayWords(letter.date) : ''}</dd>
              <dt>{t('letters.sentLetter.subject')}</dt>
              <dd>{sent.subject}</dd>
              <dt>{t('letters.sentLetter.to')}</dt>
              <dd>{sent.addressee}</dd>
              <dt>{t('letters.sentLetter.at')}</dt>
              <dd>{moment(sent.sentAt)}</dd>
              {plan && (
                <>
                  <dt>{t('letters.sentLetter.plan')}</dt>
                  <dd>
                    <Anchor href={formatRoute({ screen: 'versions', ...plan })}>
                      {t('letters.sentLetter.openPlan')}
                    </Anchor>
                  </dd>
                </>
              )}
              <dt>{t('letters.sentLetter.hash')}</dt>
              <dd className={classes.hash}>{sent.hash}</dd>
            </dl>
            <Group gap="xs">
              <Button leftSection={<FileDown size={16} aria-hidden />} onClick={saveFile.run}>
                {t('letters.saveFile')}
              </Button>
              <Button
                variant="default"
                leftSection={<FilePenLine size={16} aria-hidden />}
                onClick={() => void deeds.correct(id)}
              >
                {t('letters.correct')}
              </Button>
              <Button
                variant="default"
                leftSection={<Copy size={16} aria-hidden />}
                onClick={() => void deeds.duplicate(id)}
              >
                {t('letters.duplicate')}
              </Button>
            </Group>
          </div>
        </div>
      </Panel>
      <Separator className={classes.splitter} aria-label={t('letters.one.splitter')} />
      <Panel id="preview" minSize={320}>
        <LetterPreview pages={pages} />
      </Panel>
    </Panels>
  );
}
