/** The whole plan to be read, from the first page to the last. */
import { Button, Title } from '@mantine/core';
import { BookOpenText, PenLine } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '../../shared/plan/model.ts';
import { usePageFit, usePageLook } from '../app/page-look.ts';
import { go, note, type Route, useNavigation } from '../app/routes.ts';
import { useZoomCommands } from '../app/use-zoom-commands.ts';
import { usePlanView, useSession } from '../plan/use-plan.ts';
import { Contents } from '../reader/contents.tsx';
import { PlanRoll, type RollHandle } from '../reader/plan-roll.tsx';
import roll from '../reader/roll.module.css';
import { useSpeech } from '../text/speak.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import classes from './reading.module.css';

/** `start` is the section or block to begin at. */
export function ReadingScreen({ start }: { start: Id | null }) {
  const { t } = useSpeech();
  const { id, open } = useSession();
  const { plan, labels } = usePlanView();
  const desk = useRef<HTMLElement>(null);
  const pages = useRef<RollHandle>(null);
  const known = usePageFit(desk);
  const { zoom } = usePageLook();
  const [began] = useState(start ?? open.view().section);
  const [place, setPlace] = useState<Id | null>(began);
  const name = plan.meta.title.text;
  useZoomCommands();

  // The address leads when somebody goes somewhere, else it follows.
  const follow = useCallback(
    (route: Route) => {
      if (route.screen === 'reading' && route.plan === id && route.section) pages.current?.show(route.section);
    },
    [id],
  );
  useNavigation(follow);
  const onPlace = useCallback(
    (section: Id) => {
      setPlace(section);
      note({ screen: 'reading', plan: id, section });
    },
    [id],
  );
  useEffect(() => {
    document.title = `${name} · ${t('app.name')}`;
  }, [name, t]);
  // Whoever reads means to turn pages by keys.
  useEffect(() => desk.current?.focus({ preventScroll: true }), []);

  const write = () => {
    if (place !== null) open.goTo(place);
    go({ screen: 'draft', plan: id, section: place });
  };
  return (
    <section className={classes.screen} aria-label={t('reading.title', { name })}>
      <div className={classes.bar}>
        <Title order={1} size="h4" className={classes.name}>
          {t('reading.title', { name })}
        </Title>
        <CommandButton id="plan.export-pdf" size={32} />
        <CommandButton id="plan.print" size={32} />
        <Button variant="default" leftSection={<PenLine size={16} aria-hidden />} onClick={write}>
          {t('reading.write')}
        </Button>
      </div>
      <div className={classes.body}>
        <div className={classes.side}>
          <Contents
            name={t('reading.contents')}
            plan={plan}
            labels={labels}
            place={place}
            onGo={(section) => pages.current?.show(section)}
          />
        </div>
        <ScrollBox ref={desk} className={roll.desk} name={t('reading.pages')}>
          {plan.sections.length === 0 ? (
            <Empty icon={BookOpenText} title={t('reading.empty')} text={t('reading.emptyText')} />
          ) : (
            known && (
              <PlanRoll
                ref={pages}
                desk={desk}
                plan={plan}
                labels={labels}
                zoom={zoom}
                start={began}
                onPlace={onPlace}
              />
            )
          )}
        </ScrollBox>
      </div>
    </section>
  );
}
