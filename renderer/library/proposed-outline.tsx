import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { Plan } from '../../shared/plan/model.ts';
import { numberSections } from '../../shared/plan/numbering.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { useSpeech } from '../text/speak.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import classes from './library.module.css';

/** The sections an import recognised, with the labels they will have. */
export function ProposedOutline({ plan }: { plan: Plan }) {
  const { t } = useSpeech();
  const scroller = useRef<HTMLElement>(null);
  const labels = useMemo(() => numberSections(plan), [plan]);
  const rows = useVirtualizer({
    count: plan.sections.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 30,
    overscan: 12,
  });
  return (
    <ScrollBox ref={scroller} className={classes.scroll} name={t('import.outline')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const section = plan.sections[index]!;
          const label = labels.get(section.id);
          return (
            <div
              key={section.id}
              className={classes.outlineRow}
              style={{
                position: 'absolute',
                top: start,
                left: 0,
                right: 0,
                paddingLeft: 12 + (section.level - 1) * 18,
              }}
            >
              {label && <span className={classes.label}>{label}</span>}
              <span>{plainText(section.title, labels) || t('import.untitled')}</span>
            </div>
          );
        })}
      </div>
    </ScrollBox>
  );
}
