/** Finding in all plans, with nothing beside it: from screens that have no page. */
import { useEffect } from 'react';
import { useSpeech } from '../text/speak.ts';
import classes from './find.module.css';
import { FindPanel } from './find-panel.tsx';

export function FindScreen() {
  const { t } = useSpeech();
  useEffect(() => {
    document.title = `${t('find.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <div className={classes.screen}>
      <FindPanel inPlan={false} />
    </div>
  );
}
