/** Five steps that show a newcomer where things are. Whoever closes it is not asked again; the help starts it anew. */
import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDeeds } from '../app/commands/use-commands.ts';
import { usePreferences } from '../app/preferences.tsx';
import { HelpText } from '../help/help-text.tsx';
import { useSpeech } from '../text/speak.ts';
import classes from './tour.module.css';

/** What each step points at, by the mark of it in the frame. */
const STEPS = ['library', 'draft', 'versions', 'letters', 'help'] as const;

/** CSS pixels from the window's top left corner. */
interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the anchor of a step is, kept current; null where it is not shown. */
function useAnchor(step: string | null): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    if (step === null) return setSpot(null);
    const anchor = document.querySelector(`[data-tour=${step}]`);
    const measure = () => {
      const box = anchor?.getBoundingClientRect();
      setSpot(box && box.width > 0 ? { left: box.left, top: box.top, width: box.width, height: box.height } : null);
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(document.documentElement);
    if (anchor) watching.observe(anchor);
    return () => watching.disconnect();
  }, [step]);
  return spot;
}

export function Tour() {
  const { t } = useSpeech();
  const { settings, change } = usePreferences();
  // Remembered with the panes as `tour: [1]` once somebody closed it.
  const [at, setAt] = useState<number | null>(settings.panes.tour?.[0] === 1 ? null : 0);
  const next = useRef<HTMLButtonElement>(null);
  const step = at === null ? null : STEPS[at]!;
  const spot = useAnchor(step);
  const asked = useRef(false);
  useDeeds({
    'help.tour': {
      run: () => {
        asked.current = true;
        setAt(0);
      },
    },
  });

  // Somebody who asked for it has the keys in it; somebody who did not, only where nothing else has them.
  useEffect(() => {
    if (step !== null && (asked.current || document.activeElement === document.body)) next.current?.focus();
  }, [step]);

  if (at === null || step === null) return null;
  const close = () => {
    setAt(null);
    asked.current = false;
    // At once, unlike widths: nobody wants to be greeted twice. That it could not be kept is not worth a word.
    change({ panes: { ...settings.panes, tour: [1] } }).catch(() => {});
  };
  const isLast = at === STEPS.length - 1;
  const go = (to: number) => {
    asked.current = true;
    if (to >= STEPS.length) close();
    else setAt(Math.max(0, to));
  };
  return (
    <>
      {spot && <div className={classes.ring} style={{ ...spot }} aria-hidden />}
      <section
        className={classes.card}
        aria-label={t('help.tour.name')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          else if (event.key === 'ArrowRight') go(at + 1);
          else if (event.key === 'ArrowLeft') go(at - 1);
          else return;
          event.stopPropagation();
        }}
      >
        <Group justify="space-between" wrap="nowrap" mb={2}>
          <Text size="xs" c="dimmed">
            {t('help.tour.step', { step: at + 1, steps: STEPS.length })}
          </Text>
          <CloseButton size="md" aria-label={t('app.close')} onClick={close} />
        </Group>
        <div aria-live="polite">
          <h2 className={classes.title}>{t(`help.tour.${step}.title`)}</h2>
          <p className={classes.text}>
            <HelpText text={t(`help.tour.${step}.text`)} />
          </p>
        </div>
        <Group justify="space-between" wrap="nowrap" mt="sm">
          <Button size="compact-sm" h={30} variant="subtle" color="gray" c="var(--mantine-color-text)" onClick={close}>
            {t('help.tour.skip')}
          </Button>
          <Group gap={6} wrap="nowrap">
            {at > 0 && (
              <Button size="compact-sm" h={30} variant="default" onClick={() => go(at - 1)}>
                {t('help.tour.back')}
              </Button>
            )}
            <Button ref={next} size="compact-sm" h={30} onClick={() => go(at + 1)}>
              {isLast ? t('help.tour.finish') : t('help.tour.next')}
            </Button>
          </Group>
        </Group>
      </section>
    </>
  );
}
