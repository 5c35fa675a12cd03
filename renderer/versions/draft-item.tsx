/** The draft at the head of the timeline: what everything under it was, before it went on. */
import { PenLine } from 'lucide-react';
import { formatRoute } from '../app/routes.ts';
import { useSession } from '../plan/use-plan.ts';
import { useSpeech } from '../text/speak.ts';
import { PickBox } from './pick-box.tsx';
import type { ListState } from './version-item.tsx';
import classes from './versions.module.css';

export function DraftItem({ list: { picks, onPick } }: { list: ListState }) {
  const { t } = useSpeech();
  const { id, open } = useSession();
  return (
    <div className={classes.item} data-kind="draft">
      <span className={classes.knot} aria-hidden>
        <PenLine size={13} />
      </span>
      <div className={classes.nameLine}>
        <a
          className={classes.name}
          href={formatRoute({ screen: 'draft', plan: id, section: open.view().section })}
          title={t('versions.backToDraft')}
        >
          {t('versions.draft')}
        </a>
        <span className={classes.meta}>{t('versions.draftText')}</span>
      </div>
      <div className={classes.tools}>
        {picks && (
          <PickBox name={t('versions.draft')} picked={picks.includes('draft')} onPick={() => onPick('draft')} />
        )}
      </div>
    </div>
  );
}
