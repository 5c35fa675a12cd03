import { Skeleton } from '@mantine/core';
import { useSpeech } from '../text/speak.ts';
import classes from './draft.module.css';

/** The workbench while its plan is on its way. */
export function DraftSkeleton() {
  const { t } = useSpeech();
  return (
    <div className={classes.screen} role="status" aria-label={t('draft.loading')}>
      <div style={{ width: '20%', padding: 14 }}>
        {[62, 80, 74, 58, 82, 66, 76].map((width) => (
          <Skeleton key={width} height={18} width={`${width}%`} mb={14} />
        ))}
      </div>
      <div className={classes.middle} style={{ flex: 1, padding: 24 }}>
        <Skeleton height="100%" width="min(21cm, 100%)" mx="auto" />
      </div>
    </div>
  );
}
