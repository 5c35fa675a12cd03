/** The sections of a version: its chapters, and what is in the one that is read. */
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { type chapters, plainText } from '../../shared/plan/outline.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './reader.module.css';

/** Where in a version one reads: a chapter by its number from 0, and the section that was asked for. */
export interface Place {
  readonly chapter: number;
  readonly section: Id | null;
}

interface ReaderOutlineProps {
  readonly plan: Plan;
  readonly runs: ReturnType<typeof chapters>;
  readonly labels: Labels;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

export function ReaderOutline({ plan, runs, labels, place, onGo }: ReaderOutlineProps) {
  const { t } = useSpeech();
  return (
    <nav className={classes.contents} aria-label={t('versions.contents')}>
      {runs.map(({ start, end }, chapter) => {
        const here = chapter === place.chapter;
        return plan.sections.slice(start, here ? end : start + 1).map((section) => {
          const isChapter = section === plan.sections[start];
          const current = here && section.id === (place.section ?? plan.sections[start]!.id);
          return (
            <button
              key={section.id}
              type="button"
              data-level={section.level}
              aria-current={current ? 'location' : undefined}
              onClick={() => onGo({ chapter, section: isChapter ? null : section.id })}
            >
              {labels.get(section.id) && <span className={classes.contentsLabel}>{labels.get(section.id)} </span>}
              {plainText(section.title, labels) || t('outline.untitled')}
            </button>
          );
        });
      })}
    </nav>
  );
}
