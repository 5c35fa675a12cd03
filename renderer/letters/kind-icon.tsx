import { FileText, Landmark, type LucideIcon, Mail, Megaphone, MessageSquareQuote, Stamp, Users } from 'lucide-react';
import type { LetterKind } from '../../shared/letter/model.ts';

const ICONS: Readonly<Record<LetterKind, LucideIcon>> = {
  external: Mail,
  memo: FileText,
  'cabinet-submission': Landmark,
  opinion: MessageSquareQuote,
  circular: Megaphone,
  invitation: Users,
  sealed: Stamp,
};

/** The picture of a kind of letter; its name stands beside it. */
export function KindIcon({ kind, size = 18 }: { kind: LetterKind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} strokeWidth={1.8} color="var(--label)" style={{ flexShrink: 0 }} aria-hidden />;
}
