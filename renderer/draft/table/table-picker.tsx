/** The size of a new table: pointed at in a grid, or typed. */
import { Button, NumberInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MOST_COLUMNS } from '../../../shared/plan/model.ts';
import { useSpeech } from '../../text/speak.ts';
import classes from './table.module.css';

const COLUMNS = 10;
const ROWS = 8;
/** More are pasted or added in the table. */
const MOST_TYPED_ROWS = 200;

/** The grid is for the mouse; who works with the keyboard types both numbers. */
export function TablePicker({ onPick }: { onPick: (rows: number, columns: number) => void }) {
  const { t } = useSpeech();
  const [size, setSize] = useState({ rows: 3, columns: 3 });
  const within = (value: string | number, most: number) => Math.min(most, Math.max(1, Math.round(Number(value)) || 1));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPick(size.rows, size.columns);
  };
  return (
    <form onSubmit={submit} aria-label={t('tables.insertTitle')}>
      <Text size="sm" fw={600} mb={6}>
        {t('tables.insertTitle')} {t('tables.size', size)}
      </Text>
      <div className={classes.grid} aria-hidden>
        {Array.from({ length: ROWS * COLUMNS }, (_, index) => {
          const row = Math.floor(index / COLUMNS) + 1;
          const column = (index % COLUMNS) + 1;
          return (
            <button
              key={`${row} ${column}`}
              type="button"
              tabIndex={-1}
              className={classes.square}
              data-on={(row <= size.rows && column <= size.columns) || undefined}
              data-size={`${column}x${row}`}
              onPointerEnter={() => setSize({ rows: row, columns: column })}
              onClick={() => onPick(row, column)}
            />
          );
        })}
      </div>
      <div className={classes.fields}>
        <NumberInput
          label={t('tables.columns')}
          size="xs"
          min={1}
          max={MOST_COLUMNS}
          allowDecimal={false}
          hideControls
          data-autofocus
          value={size.columns}
          onChange={(value) => setSize({ ...size, columns: within(value, MOST_COLUMNS) })}
        />
        <NumberInput
          label={t('tables.rows')}
          size="xs"
          min={1}
          max={MOST_TYPED_ROWS}
          allowDecimal={false}
          hideControls
          value={size.rows}
          onChange={(value) => setSize({ ...size, rows: within(value, MOST_TYPED_ROWS) })}
        />
        <Button type="submit" size="xs">
          {t('tables.insert')}
        </Button>
      </div>
    </form>
  );
}
