import type { ReactNode, Ref } from 'react';

interface ScrollBoxProps {
  readonly ref?: Ref<HTMLElement>;
  readonly className: string | undefined;
  /** What is in it, for those who cannot see it. */
  readonly name: string;
  readonly children: ReactNode;
}

/** A part of the window that scrolls by itself, by keys too. */
export function ScrollBox({ ref, className, name, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys (WCAG 2.1.1)
    <section ref={ref} className={className} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
