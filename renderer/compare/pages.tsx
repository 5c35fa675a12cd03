/** The desk the two pages lie on, side by side or one with both. */
import { type Ref, useCallback, useLayoutEffect, useRef, useState } from 'react';
import '../editor/page.css';
import { useSpeech } from '../text/speak.ts';
import { ScrollBox } from '../ui/scroll-box.tsx';
import classes from './page.module.css';
import { type PagesHandle, Roll, type RollProps } from './roll.tsx';

interface PagesProps extends Omit<RollProps, 'ref' | 'desk' | 'width'> {
  readonly ref: Ref<PagesHandle>;
}

/** What is laid out once the width is known is laid out once only. */
export function Pages({ ref, ...roll }: PagesProps) {
  const { t } = useSpeech();
  const desk = useRef<HTMLElement>(null);
  const width = useWidth(desk);
  return (
    <ScrollBox ref={desk} className={classes.desk} name={t('compare.pages')}>
      {width > 0 && <Roll ref={ref} desk={desk} width={width} {...roll} />}
    </ScrollBox>
  );
}

/** The width inside a box, followed; 0 until it is known. */
function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    setWidth(element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(element);
    return () => watching.disconnect();
  }, [box, measure]);
  return width;
}
