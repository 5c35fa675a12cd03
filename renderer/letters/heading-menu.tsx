/** Makes the line of the caret a heading of the letter: one of the table's, or one of a person's own. */
import { Button, Menu } from '@mantine/core';
import { ChevronDown, Heading } from 'lucide-react';
import { useSpeech } from '../text/speak.ts';
import { useBodyInUse } from './body-in-use.ts';
import classes from './letter.module.css';
import { useWork } from './work.ts';

export function HeadingMenu() {
  const { t, language } = useSpeech();
  const { context, settled } = useWork();
  const { editor } = useBodyInUse();
  const there = new Set(settled.purpose.map((block) => (block.type === 'heading' ? block.topic : null)));
  const make = (topic: string | null) => {
    editor?.setHeading(topic);
    requestAnimationFrame(() => editor?.focus());
  };
  return (
    <Menu position="bottom-start" width={380} returnFocus={false}>
      <Menu.Target>
        <Button
          className={classes.tool}
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Heading size={16} aria-hidden />}
          rightSection={<ChevronDown size={13} aria-hidden />}
          title={t('letters.one.heading')}
          disabled={editor === null}
          onMouseDown={(event) => event.preventDefault()}
        >
          <span className={classes.words}>{t('letters.one.heading')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {context.topics.map(({ key, name }) => (
          <Menu.Item
            key={key}
            rightSection={there.has(key) && <span className={classes.quiet}>{t('letters.one.topicThere')}</span>}
            onClick={() => make(key)}
          >
            {name[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => make(null)}>{t('letters.one.ownHeading')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
