/** The articles: a list to search, and one of them to read. */
import { Button, CloseButton, TextInput, Title } from '@mantine/core';
import { ArrowLeft, ChevronRight, Search, SearchX, Signpost } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useCommand } from '../app/commands/use-commands.ts';
import { commandTitle, useSpeech } from '../text/speak.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import classes from './help.module.css';
import { HelpLine, HelpText } from './help-text.tsx';
import { readArticle, TOPICS, type TopicId } from './topics.ts';

interface ArticlesProps {
  readonly topic: TopicId | null;
  readonly onTopic: (topic: TopicId | null) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly search: RefObject<HTMLInputElement | null>;
}

export function Articles({ topic, onTopic, query, onQuery, search }: ArticlesProps) {
  const { t, language } = useSpeech();
  const tour = useCommand('help.tour');
  if (topic !== null) return <Article topic={topic} onBack={() => onTopic(null)} />;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  /** The names of commands stand for the keys in the text, so that an article is found by them too. */
  const textOf = (id: TopicId) =>
    readArticle(t(`help.topics.${id}.text`))
      .flatMap((block) => (block.kind === 'list' ? block.lines.flat() : block.line))
      .map((piece) => (typeof piece === 'string' ? piece : commandTitle(piece.command, language)))
      .join(' ');
  const found = TOPICS.filter((id) => {
    const text = `${t(`help.topics.${id}.title`)} ${textOf(id)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <TextInput
        ref={search}
        className={classes.search ?? ''}
        leftSection={<Search size={15} aria-hidden />}
        placeholder={t('help.search')}
        aria-label={t('help.search')}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === 'Enter' && first && words.length > 0) onTopic(first);
        }}
        rightSection={
          query && <CloseButton size="sm" aria-label={t('library.clearSearch')} onClick={() => onQuery('')} />
        }
      />
      <ScrollBox className={classes.body} name={t('help.articles')}>
        {found.length === 0 ? (
          <div className={classes.nothing} role="status">
            <SearchX size={28} strokeWidth={1.4} aria-hidden />
            <b>{t('help.nothing')}</b>
            <p>
              <HelpText text={t('help.nothingText')} />
            </p>
          </div>
        ) : (
          <ul className={classes.topics}>
            {found.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => onTopic(id)}>
                  {t(`help.topics.${id}.title`)}
                  <ChevronRight size={16} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
      </ScrollBox>
      <div className={classes.foot}>
        <Button
          size="compact-sm"
          h={30}
          variant="subtle"
          leftSection={<Signpost size={15} aria-hidden />}
          onClick={tour.run}
        >
          {t('help.tourAgain')}
        </Button>
      </div>
    </>
  );
}

function Article({ topic, onBack }: { topic: TopicId; onBack: () => void }) {
  const { t } = useSpeech();
  const title = t(`help.topics.${topic}.title`);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever reads aloud hears where one has come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is another arrival
  useEffect(() => heading.current?.focus(), [topic]);
  let at = 0;
  return (
    <>
      <div className={classes.back}>
        <Button
          size="compact-sm"
          h={30}
          variant="subtle"
          leftSection={<ArrowLeft size={15} aria-hidden />}
          onClick={onBack}
        >
          {t('help.back')}
        </Button>
      </div>
      <ScrollBox className={classes.body} name={title}>
        <article className={classes.article}>
          <Title order={3} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {readArticle(t(`help.topics.${topic}.text`)).map((block) => {
            at += 1;
            return block.kind === 'paragraph' ? (
              <p key={at}>
                <HelpLine line={block.line} />
              </p>
            ) : (
              <ul key={at}>
                {block.lines.map((line) => (
                  <li key={JSON.stringify(line)}>
                    <HelpLine line={line} />
                  </li>
                ))}
              </ul>
            );
          })}
        </article>
      </ScrollBox>
    </>
  );
}
