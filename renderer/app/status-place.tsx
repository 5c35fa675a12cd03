import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Puts what a screen has to say of its state into the line at the bottom, where the plan's stands otherwise. */
export function StatusPlace({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Element | null>(null);
  useEffect(() => setPlace(document.querySelector('[data-status-place]')), []);
  return place && createPortal(children, place);
}
