/** One letter of the list: its subject as the way in, what it is, and its commands under the dots and the right click. */
import { ActionIcon, Menu } from '@mantine/core';
import { ArchiveRestore, Copy, Ellipsis, FileDown, FilePenLine, FolderOpen, Trash2 } from 'lucide-react';
import type { LetterSummary } from '../../shared/rpc/letters.ts';
import { formatRoute, go } from '../app/routes.ts';
import { useSpeech } from '../text/speak.ts';
import { useDayWords } from '../ui/use-day-words.ts';
import { KindIcon } from './kind-icon.tsx';
import classes from './letters.module.css';
import { useLetterDeeds } from './use-letters.ts';

function RowCommands({ letter }: { letter: LetterSummary }) {
  const { t } = useSpeech();
  const deeds = useLetterDeeds();
  const { id, state } = letter;
  if (letter.binnedAt !== null) {
    return (
      <Menu.Item leftSection={<ArchiveRestore size={16} aria-hidden />} onClick={() => void deeds.bringBack(id)}>
        {t('letters.bringBack')}
      </Menu.Item>
    );
  }
  return (
    <>
      <Menu.Item
        leftSection={<FolderOpen size={16} aria-hidden />}
        onClick={() => go({ screen: 'letters', place: 'letter', letter: id })}
      >
        {t('letters.openIt')}
      </Menu.Item>
      <Menu.Item leftSection={<FileDown size={16} aria-hidden />} onClick={() => void deeds.saveFile(id)}>
        {t('letters.saveFile')}
      </Menu.Item>
      <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={() => void deeds.duplicate(id)}>
        {t('letters.duplicate')}
      </Menu.Item>
      <Menu.Divider />
      {state === 'open' ? (
        <Menu.Item leftSection={<Trash2 size={16} aria-hidden />} onClick={() => void deeds.moveToBin(letter)}>
          {t('letters.toBin')}
        </Menu.Item>
      ) : (
        <Menu.Item leftSection={<FilePenLine size={16} aria-hidden />} onClick={() => void deeds.correct(id)}>
          {t('letters.correct')}
        </Menu.Item>
      )}
    </>
  );
}

export function LetterRow({ letter }: { letter: LetterSummary }) {
  const { t, ago, moment } = useSpeech();
  const dayWords = useDayWords();
  const { id, kind, state, number, addressee, date, savedAt, corrects, binnedAt } = letter;
  const subject = letter.subject || t('letters.noSubject');
  const commands = <RowCommands letter={letter} />;
  return (
    <Menu width={230}>
      <Menu.ContextMenu>
        <li className={classes.row} data-state={state}>
          <KindIcon kind={kind} />
          <span className={number ? classes.number : classes.quiet}>{number || t('letters.noNumber')}</span>
          <div className={classes.subject}>
            {binnedAt ? (
              <span>{subject}</span>
            ) : (
              <a className={classes.rowLink} href={formatRoute({ screen: 'letters', place: 'letter', letter: id })}>
                {subject}
              </a>
            )}
            <span className={classes.quiet}>
              {[
                t(`letters.kind.${kind}`),
                state === 'cancelled' && t('letters.cancelled'),
                corrects !== null && t('letters.corrects'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          <span className={classes.cut}>{addressee}</span>
          {state === 'open' ? (
            <time dateTime={savedAt} title={moment(savedAt)}>
              {ago(savedAt)}
            </time>
          ) : (
            <span>{date ? dayWords(date) : ''}</span>
          )}
          <Menu width={230} position="bottom-end">
            <Menu.Target>
              <ActionIcon
                className={classes.above}
                variant="subtle"
                color="gray"
                size={30}
                aria-label={t('letters.actionsFor', { subject })}
              >
                <Ellipsis size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>{commands}</Menu.Dropdown>
          </Menu>
        </li>
      </Menu.ContextMenu>
      <Menu.Dropdown>{commands}</Menu.Dropdown>
    </Menu>
  );
}
