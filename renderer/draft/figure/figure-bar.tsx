/** The bar of the picture that is chosen: its width, and the words for who cannot see it. */
import { ActionIcon, NumberInput, Tooltip } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EditorHandle, SelectedFigure } from '../../editor/editor-handle.ts';
import { useSpeech } from '../../text/speak.ts';
import { SettledField } from '../../ui/settled-field.tsx';
import { useAnchored } from '../use-anchored.ts';
import classes from './figure.module.css';

/** Of the bar, in CSS pixels; its height with the distance from the picture. */
const WIDTH = 470;
const HEIGHT = 45;

interface FigureBarProps {
  readonly editor: RefObject<EditorHandle | null>;
  readonly desk: RefObject<HTMLElement | null>;
  readonly figure: SelectedFigure;
  /** Whether the words for who cannot see it were asked for: their field gets the keys. */
  readonly asked: boolean;
  readonly onAsked: () => void;
}

export function FigureBar({ editor, desk, figure, asked, onAsked }: FigureBarProps) {
  const { t } = useSpeech();
  const words = useRef<HTMLInputElement>(null);
  const box = () => editor.current?.figures.rect(figure.id) ?? null;
  const place = useAnchored({ desk, box, side: 'above', width: WIDTH, height: HEIGHT, moved: figure });
  const shown = place !== null;
  useEffect(() => {
    if (!asked || !shown) return;
    words.current?.focus();
    onAsked();
  }, [asked, shown, onAsked]);
  if (!place) return null;
  return (
    <section
      className={classes.bar}
      data-over-page
      style={{ ...place, width: WIDTH }}
      aria-label={t('figures.bar')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        editor.current?.focus();
      }}
    >
      <Width width={figure.width} onWidth={(width) => editor.current?.figures.set(figure.id, { width })} />
      <SettledField
        key={figure.id}
        ref={words}
        className={classes.words}
        size="xs"
        aria-label={t('figures.alt')}
        placeholder={t('figures.altHint')}
        maxLength={2000}
        value={figure.alt.text}
        onSettle={(text) => editor.current?.figures.set(figure.id, { alt: { text: text.trim() } })}
      />
      <Tooltip label={t('figures.remove')}>
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          aria-label={t('figures.remove')}
          onClick={() => {
            editor.current?.figures.remove(figure.id);
            editor.current?.focus();
          }}
        >
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </section>
  );
}

/** In hundredths of the text's width; taken when it is left or Enter is pressed. */
function Width({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState<number | string>(Math.round(width / 10));
  useEffect(() => setTyped(Math.round(width / 10)), [width]);
  const settle = () => {
    const percent = Number(typed);
    if (typed !== '' && percent !== Math.round(width / 10)) onWidth(percent * 10);
  };
  return (
    <NumberInput
      className={classes.width}
      size="xs"
      aria-label={t('figures.width')}
      title={t('figures.width')}
      min={5}
      max={100}
      step={5}
      allowDecimal={false}
      hideControls
      suffix=" %"
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}
