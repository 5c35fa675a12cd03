interface LetteredIconProps {
  readonly size?: number;
}

/** A list of ก ข ค, drawn like the other icons; no set of icons has one. */
export function LetteredIcon({ size = 24 }: LetteredIconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.9} aria-hidden>
      <path d="M12 6h9M12 12h9M12 18h9" strokeLinecap="round" />
      <text x="0" y="10.5" fontSize="10.5" fontWeight="600" fill="currentColor" stroke="none">
        ก
      </text>
      <text x="0" y="22" fontSize="10.5" fontWeight="600" fill="currentColor" stroke="none">
        ข
      </text>
    </svg>
  );
}
