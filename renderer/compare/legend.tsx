/** What the signs and colours on the pages mean, each drawn as it is on a page. */
import { useSpeech } from '../text/speak.ts';
import classes from './compare.module.css';
import { FamilyIcon } from './family-icon.tsx';
import { FAMILIES } from './filter.ts';

const MARKS = ['inserted', 'deleted', 'moved', 'formatted', 'respelt', 'renumbered'] as const;

/** `brief`: only how words are painted, in one line. */
export function Legend({ brief = false }: { brief?: boolean }) {
  const { t } = useSpeech();
  return (
    <div className={classes.legend} data-brief={brief || undefined}>
      <ul>
        {MARKS.slice(0, brief ? 3 : undefined).map((mark) => (
          <li key={mark}>
            <span className={classes.sample} data-mark={mark}>
              {t(`compare.mark.${mark}`)}
            </span>
            {!brief && <span>{t(`compare.markMeans.${mark}`)}</span>}
          </li>
        ))}
      </ul>
      {!brief && (
        <ul>
          {FAMILIES.map((family) => (
            <li key={family}>
              <FamilyIcon family={family} />
              <span>{t(`compare.familyMeans.${family}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
