/** A text field that gives its value when it is left or Enter is pressed, and takes back what it was with Esc. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSettling } from './use-settling.ts';

interface SettledFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: string;
  /** Null, or what is wrong with a value: it is shown and not given. */
  readonly check?: (value: string) => string | null;
  readonly onSettle: (value: string) => void;
}

export function SettledField({ value, check, onSettle, ...field }: SettledFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const wrong = check?.(text) ?? null;
  const settle = () => {
    if (text !== value && wrong === null) onSettle(text);
  };
  useSettling(settle);
  return (
    <TextInput
      {...field}
      value={text}
      error={wrong}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape' && text !== value) {
          event.preventDefault();
          setText(value);
        }
      }}
    />
  );
}
