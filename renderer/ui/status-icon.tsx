/** Where a section stands, as a shape with its own colour: told apart without the colour too. */
import { CircleAlert, CircleCheckBig, CircleDashed, CircleEllipsis, type LucideIcon } from 'lucide-react';
import type { SectionStatus } from '../../shared/plan/progress.ts';

const ICONS: Readonly<Record<SectionStatus, LucideIcon>> = {
  draft: CircleDashed,
  review: CircleEllipsis,
  revise: CircleAlert,
  approved: CircleCheckBig,
};

const COLORS: Readonly<Record<SectionStatus, string>> = {
  draft: 'var(--mantine-color-dimmed)',
  review: 'var(--accent)',
  revise: 'var(--warn)',
  approved: 'var(--good)',
};

export function statusColor(status: SectionStatus): string {
  return COLORS[status];
}

export function StatusIcon({ status, size = 15 }: { status: SectionStatus; size?: number }) {
  const Icon = ICONS[status];
  return <Icon size={size} color={COLORS[status]} style={{ flexShrink: 0 }} aria-hidden />;
}
