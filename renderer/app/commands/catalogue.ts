/**
 * Every command of the app: its id, icon, place in the menus and keys. One list feeds menus, toolbars, shortcuts and the
 * command box; what a command does is attached by the screen that can do it (`registry.ts`).
 */
import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  ArrowDown,
  ArrowLeftRight,
  ArrowRightLeft,
  ArrowUp,
  Bold,
  BookOpenText,
  BookPlus,
  Braces,
  ChevronDown,
  ChevronUp,
  Clock3,
  Columns2,
  Contrast,
  Copy,
  DatabaseBackup,
  FileCheck2,
  FileCode,
  FileDown,
  FileInput,
  FilePen,
  FilePlus2,
  FileText,
  FileType,
  FileType2,
  FoldVertical,
  GitCompareArrows,
  Hash,
  Heading,
  Highlighter,
  History,
  Indent,
  Italic,
  Languages,
  LibraryBig,
  Link2,
  List,
  ListChecks,
  ListOrdered,
  Mail,
  MailPlus,
  Maximize,
  MoveHorizontal,
  Outdent,
  PanelLeft,
  PanelLeftDashed,
  PanelRight,
  PanelRightOpen,
  Pencil,
  PenLine,
  Pilcrow,
  Pin,
  Plus,
  Printer,
  RectangleVertical,
  Redo2,
  RemoveFormatting,
  Save,
  Scan,
  Search,
  Send,
  Settings2,
  Strikethrough,
  Subscript,
  Superscript,
  Table2,
  TextCursorInput,
  Trash2,
  Type,
  Underline,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { LetteredIcon } from '../../ui/lettered-icon.tsx';

export const COMMAND_GROUPS = ['file', 'edit', 'format', 'section', 'compare', 'letter', 'view', 'go'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** What is asked of an icon; it never has a name of its own. */
interface IconProps {
  readonly size?: number;
  readonly strokeWidth?: number;
  readonly 'aria-hidden'?: boolean;
}

interface CatalogueEntry {
  readonly group: CommandGroup;
  readonly icon: ComponentType<IconProps>;
  /** Keys as Word has them; `Mod` is Ctrl, on a Mac Cmd. The rest is a `KeyboardEvent.code`, so that a Thai layout does the same. */
  readonly keys?: string;
  /** More keys that do the same and are not shown. */
  readonly alsoKeys?: readonly string[];
  /** Also while the caret is in a form field, where typing keys otherwise belong to the field. */
  readonly inFields?: true;
  /** Keys that only the outline listens to, since they type or delete elsewhere. */
  readonly onlyIn?: 'outline';
  /** Not offered in the command box. */
  readonly unlisted?: true;
}

const entries = {
  'palette.open': { group: 'view', icon: Search, keys: 'Mod+KeyK', inFields: true, unlisted: true },
  'plan.new': { group: 'file', icon: FilePlus2, keys: 'Mod+Alt+KeyN', alsoKeys: ['Mod+KeyN'], inFields: true },
  'plan.import': { group: 'file', icon: FileInput, keys: 'Mod+Shift+KeyO', inFields: true },
  'version.save': { group: 'file', icon: Save, keys: 'Mod+KeyS', inFields: true },
  'plan.export': { group: 'file', icon: FileDown, unlisted: true },
  'plan.export-docx': { group: 'file', icon: FileDown, keys: 'F12', inFields: true },
  'plan.export-pdf': { group: 'file', icon: FileType2 },
  'plan.export-pdf-chapter': { group: 'file', icon: FileType2 },
  'plan.export-docx-text': { group: 'file', icon: FileDown },
  'plan.export-txt': { group: 'file', icon: FileText },
  'plan.export-md': { group: 'file', icon: FileType },
  'plan.export-json': { group: 'file', icon: Braces },
  'plan.print': { group: 'file', icon: Printer, keys: 'Mod+KeyP', inFields: true },
  'plan.print-chapter': { group: 'file', icon: Printer },
  'library.back-up': { group: 'file', icon: DatabaseBackup },
  'edit.undo': { group: 'edit', icon: Undo2, keys: 'Mod+KeyZ' },
  'edit.redo': { group: 'edit', icon: Redo2, keys: 'Mod+KeyY', alsoKeys: ['Mod+Shift+KeyZ'] },
  'mark.bold': { group: 'format', icon: Bold, keys: 'Mod+KeyB' },
  'mark.italic': { group: 'format', icon: Italic, keys: 'Mod+KeyI' },
  'mark.underline': { group: 'format', icon: Underline, keys: 'Mod+KeyU' },
  'mark.strike': { group: 'format', icon: Strikethrough, keys: 'Mod+Shift+KeyX' },
  'mark.sup': { group: 'format', icon: Superscript, keys: 'Mod+Shift+Equal' },
  'mark.sub': { group: 'format', icon: Subscript, keys: 'Mod+Shift+Minus' },
  'mark.clear': { group: 'format', icon: RemoveFormatting, keys: 'Mod+Space' },
  'block.paragraph': { group: 'format', icon: Pilcrow, keys: 'Mod+Alt+Digit0' },
  'heading.1': { group: 'format', icon: Heading, keys: 'Mod+Alt+Digit1' },
  'heading.2': { group: 'format', icon: Heading, keys: 'Mod+Alt+Digit2' },
  'heading.3': { group: 'format', icon: Heading, keys: 'Mod+Alt+Digit3' },
  'heading.4': { group: 'format', icon: Heading, keys: 'Mod+Alt+Digit4' },
  'heading.5': { group: 'format', icon: Heading, keys: 'Mod+Alt+Digit5' },
  'heading.6': { group: 'format', icon: Heading, keys: 'Mod+Alt+Digit6' },
  'block.numbered': { group: 'format', icon: ListOrdered, keys: 'Mod+Shift+Digit7' },
  'block.lettered': { group: 'format', icon: LetteredIcon, keys: 'Mod+Shift+Digit9' },
  'block.bullet': { group: 'format', icon: List, keys: 'Mod+Shift+KeyL', alsoKeys: ['Mod+Shift+Digit8'] },
  'align.thai': { group: 'format', icon: AlignJustify, keys: 'Mod+KeyJ', alsoKeys: ['Mod+Shift+KeyJ'] },
  'align.left': { group: 'format', icon: AlignLeft, keys: 'Mod+KeyL' },
  'align.center': { group: 'format', icon: AlignCenter, keys: 'Mod+KeyE' },
  'align.right': { group: 'format', icon: AlignRight, keys: 'Mod+KeyR' },
  'indent.first-line': { group: 'format', icon: TextCursorInput, keys: 'Mod+KeyM' },
  'section.add': { group: 'section', icon: Plus, keys: 'Mod+Enter' },
  'section.add-chapter': { group: 'section', icon: BookPlus, keys: 'Mod+Shift+Enter' },
  'section.rename': { group: 'section', icon: Pencil, keys: 'F2' },
  'section.demote': { group: 'section', icon: Indent, keys: 'Alt+Shift+ArrowRight' },
  'section.promote': { group: 'section', icon: Outdent, keys: 'Alt+Shift+ArrowLeft' },
  'section.up': { group: 'section', icon: ArrowUp, keys: 'Alt+Shift+ArrowUp' },
  'section.down': { group: 'section', icon: ArrowDown, keys: 'Alt+Shift+ArrowDown' },
  'section.remove': { group: 'section', icon: Trash2, keys: 'Delete', onlyIn: 'outline' },
  'section.beside': { group: 'section', icon: PanelRightOpen },
  'number.auto': { group: 'section', icon: Hash },
  'number.none': { group: 'section', icon: Type },
  'number.pin': { group: 'section', icon: Pin },
  'compare.next': { group: 'compare', icon: ChevronDown, keys: 'F8', inFields: true },
  'compare.previous': { group: 'compare', icon: ChevronUp, keys: 'Shift+F8', inFields: true },
  'compare.other-end': { group: 'compare', icon: ArrowLeftRight },
  'compare.swap': { group: 'compare', icon: ArrowRightLeft },
  'compare.one-column': { group: 'compare', icon: Columns2 },
  'compare.only-changed': { group: 'compare', icon: FoldVertical },
  'compare.ignore-numbers': { group: 'compare', icon: Hash },
  'compare.ignore-format': { group: 'compare', icon: Type },
  'compare.restore-part': { group: 'compare', icon: Undo2 },
  'compare.restore-whole': { group: 'compare', icon: History },
  'compare.export-redline': { group: 'compare', icon: FilePen },
  'compare.export-table': { group: 'compare', icon: Table2 },
  'compare.export-html': { group: 'compare', icon: FileCode },
  'compare.copy': { group: 'compare', icon: Copy, keys: 'Mod+Shift+KeyC', inFields: true },
  'compare.print': { group: 'compare', icon: Printer },
  'letter.new': { group: 'letter', icon: MailPlus, keys: 'Mod+Alt+KeyL', inFields: true },
  'letter.save-docx': { group: 'letter', icon: FileDown },
  'letter.print': { group: 'letter', icon: Printer },
  'letter.section-reference': { group: 'letter', icon: Link2, keys: 'Mod+Shift+KeyR', inFields: true },
  'letter.next-finding': { group: 'letter', icon: ListChecks, keys: 'Mod+Alt+KeyF', inFields: true },
  'letter.send': { group: 'letter', icon: Send, keys: 'Mod+Shift+KeyS', inFields: true },
  'letter.check': { group: 'letter', icon: FileCheck2 },
  'view.outline': { group: 'view', icon: PanelLeft, keys: 'Mod+Alt+KeyO', inFields: true },
  'view.inspector': { group: 'view', icon: PanelRight, keys: 'Mod+Alt+KeyI', inFields: true },
  'view.rail': { group: 'view', icon: PanelLeftDashed, keys: 'Mod+Alt+KeyR', inFields: true },
  'view.next-pane': { group: 'view', icon: PanelLeft, keys: 'F6', inFields: true, unlisted: true },
  'view.find-section': { group: 'view', icon: Search, keys: 'Mod+Shift+KeyF', inFields: true },
  'view.reading': { group: 'view', icon: BookOpenText, keys: 'Mod+Alt+KeyB', inFields: true },
  'view.beside': { group: 'view', icon: PanelRightOpen, keys: 'Mod+Alt+KeyV', inFields: true },
  'view.focus': { group: 'view', icon: Maximize, keys: 'Mod+Alt+KeyZ', inFields: true },
  'view.focus-paragraph': { group: 'view', icon: Highlighter },
  'view.zoom-in': {
    group: 'view',
    icon: ZoomIn,
    keys: 'Mod+Equal',
    alsoKeys: ['Mod+NumpadAdd', 'Mod+Alt+Equal'],
    inFields: true,
  },
  'view.zoom-out': {
    group: 'view',
    icon: ZoomOut,
    keys: 'Mod+Minus',
    alsoKeys: ['Mod+NumpadSubtract', 'Mod+Alt+Minus'],
    inFields: true,
  },
  'view.zoom-real': { group: 'view', icon: Scan, keys: 'Mod+Digit0', alsoKeys: ['Mod+Numpad0'], inFields: true },
  'view.fit-width': { group: 'view', icon: MoveHorizontal },
  'view.fit-page': { group: 'view', icon: RectangleVertical },
  'app.theme': { group: 'view', icon: Contrast },
  'app.language': { group: 'view', icon: Languages },
  'go.library': { group: 'go', icon: LibraryBig, keys: 'Alt+Digit1', alsoKeys: ['Mod+KeyO'], inFields: true },
  'go.draft': { group: 'go', icon: PenLine, keys: 'Alt+Digit2', inFields: true },
  'go.versions': { group: 'go', icon: Clock3, keys: 'Alt+Digit3', inFields: true },
  'go.compare': { group: 'go', icon: GitCompareArrows, keys: 'Alt+Digit4', inFields: true },
  'go.letters': { group: 'go', icon: Mail, keys: 'Alt+Digit5', inFields: true },
  'go.settings': { group: 'go', icon: Settings2, keys: 'Alt+Digit6', alsoKeys: ['Mod+Comma'], inFields: true },
} as const satisfies Record<string, CatalogueEntry>;

export type CommandId = keyof typeof entries;

export const CATALOGUE: Readonly<Record<CommandId, CatalogueEntry>> = entries;
export const COMMAND_IDS = Object.keys(entries) as CommandId[];

export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(entries, id);
}
