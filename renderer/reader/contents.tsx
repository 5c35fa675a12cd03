/** What is read as its sections: the chapters, and what is in the one that is read. */
import type { Id, Plan } from '../../shared/plan/model.ts';
import type { Labels } from '../../shared/plan/numbering.ts';
import { chapters, plainText } from '../../shared/plan/outline.ts';
import { useSpeech } from '../text/speak.ts';
import classes from './contents.module.css';

interface ContentsProps {
  readonly name: string;
  readonly plan: Plan;
  readonly labels: Labels;
  /** The section that is read. */
  readonly place: Id | null;
  readonly onGo: (section: Id) => void;
}

export function Contents({ name, plan, labels, place, onGo }: ContentsProps) {
  const { t } = useSpeech();
  const { sections } = plan;
  const at = Math.max(
    0,
    sections.findIndex(({ id }) => id === place),
  );
  return (
    <nav className={classes.contents} aria-label={name}>
      {chapters(sections).map(({ start, end }) => {
        const here = at >= start && at < end;
        return sections.slice(start, here ? end : start + 1).map((section) => (
          <button
            key={section.id}
            type="button"
            data-level={section.level}
            aria-current={section === sections[at] ? 'location' : undefined}
            onClick={() => onGo(section.id)}
            ref={section === sections[at] ? bringIntoSight : undefined}
          >
            {labels.get(section.id) && <span className={classes.label}>{labels.get(section.id)} </span>}
            {plainText(section.title, labels) || t('outline.untitled')}
          </button>
        ));
      })}
    </nav>
  );
}

/** Only where it is out of sight, and only in the list itself. */
function bringIntoSight(button: HTMLElement | null): void {
  button?.scrollIntoView({ block: 'nearest' });
}
