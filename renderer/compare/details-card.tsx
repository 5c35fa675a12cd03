/** What changed of the plan itself, in front of its pages. */
import { useSpeech } from '../text/speak.ts';
import { describeChange } from './describe.ts';
import classes from './details.module.css';
import type { LaidOut } from './laid-out.ts';
import look from './page.module.css';
import type { Painting } from './painted.ts';

interface DetailsCardProps {
  readonly laid: LaidOut;
  readonly painting: Painting;
  readonly current: number | null;
  readonly onSelect: (change: number) => void;
}

export function DetailsCard({ laid, painting, current, onSelect }: DetailsCardProps) {
  const speech = useSpeech();
  const shown = laid.comparison.changes.flatMap(({ kind }, index) =>
    kind === 'details' && painting.shows(index) ? [index] : [],
  );
  if (shown.length === 0) return null;
  return (
    <dl className={classes.details}>
      {shown.map((index) => {
        const { title, before, after } = describeChange(laid, index, speech);
        return (
          <div key={index} data-change={index} data-current={index === current || undefined}>
            <dt>
              <button type="button" onClick={() => onSelect(index)}>
                {title}
              </button>
            </dt>
            <dd>
              {before && <del className={look.deleted}>{before}</del>} {before && after && '→ '}
              {after && <ins className={look.inserted}>{after}</ins>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
