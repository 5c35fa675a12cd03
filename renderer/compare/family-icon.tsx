/** The sign of each family of changes, the same in the list, beside the pages and on the filters. */
import { ArrowLeftRight, FileText, Hash, type LucideIcon, Minus, PencilLine, Plus, Split, Type } from 'lucide-react';
import classes from './compare.module.css';
import type { Family } from './filter.ts';

const ICONS: Readonly<Record<Family, LucideIcon>> = {
  edited: PencilLine,
  inserted: Plus,
  deleted: Minus,
  moved: ArrowLeftRight,
  parted: Split,
  formatted: Type,
  renumbered: Hash,
  details: FileText,
};

export function FamilyIcon({ family, size = 15 }: { family: Family; size?: number }) {
  const Icon = ICONS[family];
  return (
    <span className={classes.familyIcon} data-family={family}>
      <Icon size={size} strokeWidth={2.1} aria-hidden />
    </span>
  );
}
