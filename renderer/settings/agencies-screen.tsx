/** Profiles of the agencies that send letters, and the tables that letters are written by. */
import { Title } from '@mantine/core';
import { useSpeech } from '../text/speak.ts';
import classes from './settings.module.css';

export function AgenciesScreen() {
  const { t } = useSpeech();
  return (
    <div className={classes.screen}>
      <div className={classes.inner}>
        <Title order={1}>{t('agencies.title')}</Title>
      </div>
    </div>
  );
}
