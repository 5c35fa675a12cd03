/** The headings of cabinet submissions: their order, names, what is written there and which are required. */
import { ActionIcon, Button, Checkbox, Group, Skeleton, Title } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Topic } from '../../shared/letter/kind.ts';
import { CUSTOM } from '../../shared/letter/source.ts';
import { useAgencyDeeds, useLetterTables } from '../agencies/use-agencies.ts';
import { newId } from '../plan/new-id.ts';
import { useSpeech } from '../text/speak.ts';
import { notifyWithAction } from '../ui/notify.tsx';
import { SettledField } from '../ui/settled-field.tsx';
import classes from './agencies.module.css';

export function TopicTable() {
  const { t, language } = useSpeech();
  const tables = useLetterTables();
  const { changeTables, resetTable } = useAgencyDeeds();
  if (!tables.data) return <Skeleton height={160} mt="sm" />;
  const { topics } = tables.data;
  const keep = (next: readonly Topic[]) => void changeTables(() => ({ topics: next }));
  const remove = (topic: Topic, at: number) => {
    keep(topics.toSpliced(at, 1));
    notifyWithAction(
      t('agencies.rowRemoved', { row: topic.name[language] }),
      t('app.undo'),
      () => void changeTables((now) => ({ topics: now.topics.toSpliced(at, 0, topic) })),
    );
  };
  const put = (at: number, changes: Partial<Topic>) => keep(topics.with(at, { ...topics[at]!, ...changes }));
  const swap = (at: number, other: number) => keep(topics.with(at, topics[other]!).with(other, topics[at]!));
  const button = (name: string, icon: ReactNode, run: () => void, disabled = false) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={30}
      aria-label={name}
      title={name}
      disabled={disabled}
      bg={disabled ? 'transparent' : undefined}
      onClick={run}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <section className={classes.card} aria-label={t('agencies.topics')}>
      <Title order={3}>{t('agencies.topics')}</Title>
      <ul className={classes.rows}>
        {topics.map((topic, at) => {
          const number = { at: at + 1 };
          const other = language === 'th' ? 'en' : 'th';
          // A name in one language stands for both until the other is given.
          const words = (before: Topic['name'], text: string) => ({
            ...before,
            [language]: text,
            ...(before[other] === before[language] ? { [other]: text } : {}),
          });
          return (
            <li key={topic.key} className={classes.topic}>
              <SettledField
                aria-label={t('agencies.topicAt', { what: t('agencies.topicName'), at: at + 1 })}
                maxLength={500}
                value={topic.name[language]}
                check={(name) => (name.trim() ? null : t('agencies.topicName'))}
                onSettle={(name) => put(at, { name: words(topic.name, name.trim()) })}
              />
              <SettledField
                aria-label={t('agencies.topicAt', { what: t('agencies.topicUse'), at: at + 1 })}
                placeholder={t('agencies.topicUse')}
                maxLength={1000}
                value={topic.use[language]}
                onSettle={(use) => put(at, { use: words(topic.use, use.trim()) })}
              />
              <Checkbox
                size="md"
                label={t('agencies.topicRequired')}
                aria-label={t('agencies.topicAt', { what: t('agencies.topicRequired'), at: at + 1 })}
                checked={topic.required}
                onChange={(event) => put(at, { required: event.currentTarget.checked })}
              />
              <span className={classes.deeds}>
                {button(
                  t('agencies.moveTopicUp', number),
                  <ArrowUp size={15} aria-hidden />,
                  () => swap(at, at - 1),
                  at === 0,
                )}
                {button(
                  t('agencies.moveTopicDown', number),
                  <ArrowDown size={15} aria-hidden />,
                  () => swap(at, at + 1),
                  at === topics.length - 1,
                )}
                {button(t('agencies.removeTopic', number), <X size={15} aria-hidden />, () => remove(topic, at))}
              </span>
            </li>
          );
        })}
      </ul>
      <Group gap="xs" mt="xs">
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => {
            const name = t('agencies.newTopic');
            const blank = { th: name, en: name };
            keep([...topics, { key: newId(), required: false, name: blank, use: { th: '', en: '' }, source: CUSTOM }]);
          }}
        >
          {t('agencies.addTopic')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<RotateCcw size={15} aria-hidden />}
          onClick={() => void resetTable('topics')}
        >
          {t('agencies.reset')}
        </Button>
      </Group>
    </section>
  );
}
