interface LetteredIconProps {
  readonly size?: number;
}

/** A list of ก and ข, drawn like the other icons; no set of icons has one. */
export function LetteredIcon({ size = 24 }: LetteredIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M12 6h9M12 12h9M12 18h9" />
      <path strokeWidth={1.6} d="M2 10V5.2c0-2.9 5.4-2.9 5.4 0V10M2 5.6l1.4 1.2" />
      <path strokeWidth={1.6} d="M1.6 14.6c1.6-1 2.4.6 1.2 1.6L2.6 21.5h4.8v-7.3" />
    </svg>
  );
}
