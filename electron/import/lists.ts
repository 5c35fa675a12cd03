/** Lists: how deep each item is nested, and which paragraphs between two items belong to the first. */
import { DEEPEST_LIST, type ListKind, type Scheme } from '../../shared/plan/model.ts';
import { DEFAULT_SCHEME } from '../../shared/plan/scheme.ts';
import type { Placed } from './headings.ts';
import type { ItemLabel } from './label.ts';
import type { Token } from './token.ts';

/** Paragraphs between two items that may belong to the first; more are body text. */
const MOST_JOINED = 3;
/** Lists open at once; the plan has three depths, people type few more. */
const MOST_OPEN = 6;

/** A list that may go on. `tier` names its form and how often the same form stands above it: all lists of a tier get one depth. */
interface OpenList {
  readonly kind: ListKind;
  readonly form: string;
  readonly indent: number;
  readonly tier: string;
  last: number;
}

export type Listed =
  | { readonly role: 'heading'; readonly placed: Placed & { role: 'heading' } }
  | { readonly role: 'paragraph'; readonly token: Token }
  /** An item; `tier` gives its depth. */
  | { readonly role: 'item'; readonly token: Token; readonly label: ItemLabel; readonly tier: string }
  /** A numbered line that no list can hold with the number it has. */
  | { readonly role: 'kept'; readonly token: Token }
  /** A paragraph that goes on in the item before it. */
  | { readonly role: 'joined'; readonly token: Token };

interface Tier {
  readonly kind: ListKind;
  readonly form: string;
  readonly parents: Set<string>;
}

export interface Lists {
  readonly listed: readonly Listed[];
  /** Depth by tier; a tier without one cannot be shown with its own labels. */
  readonly depths: ReadonlyMap<string, number>;
  readonly patterns: Pick<Scheme, 'numberedItems' | 'letteredItems' | 'bullets'>;
}

function goesOnIn(
  list: OpenList,
  { kind, form, number }: ItemLabel,
  { indent, listSyntax, formatted }: Token,
): boolean {
  if (list.kind !== kind || list.form !== form) return false;
  if (formatted?.counted && Math.abs(indent - list.indent) > 1) return false;
  if (kind === 'bullet') return indent <= list.indent + 1;
  if (list.last + 1 === number) return true;
  // Markdown may number every item 1.
  return listSyntax && number === 1 && Math.abs(indent - list.indent) <= 1;
}

/** Finds the list this item goes on in or opens, and closes those below it. Null where its number fits none. */
function findList(open: OpenList[], label: ItemLabel, token: Token): OpenList | null {
  const { kind, form, number } = label;
  const { indent } = token;
  const deeper = open.length > 0 && indent > open.at(-1)!.indent + 1;
  const starts = kind === 'bullet' || number === 1;
  const same = open.filter((list) => goesOnIn(list, label, token));
  let found = same.findLast((list) => list.indent === indent) ?? (deeper && starts ? undefined : same.at(-1));
  if (found) {
    open.length = open.indexOf(found) + 1;
    found.last += 1;
    return found;
  }
  if (!starts) return null;
  // Where a word processor says where an item stands, what is not clearly deeper is no deeper list.
  const ends = ({ indent: above }: OpenList) => (token.formatted?.counted ? indent <= above + 1 : indent + 1 < above);
  while (open.length > 0 && (ends(open.at(-1)!) || open.length >= MOST_OPEN)) open.pop();
  const repeats = open.filter((list) => list.kind === kind && list.form === form).length;
  found = { kind, form, indent, tier: `${kind} ${form} ${repeats}`, last: 1 };
  open.push(found);
  return found;
}

/** For each place, the next item within `MOST_JOINED` paragraphs and nothing else between, or null. */
function itemsAhead(placed: readonly Placed[]): (Token | null)[] {
  const ahead = new Array<Token | null>(placed.length).fill(null);
  let item: Token | null = null;
  let distance = 0;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const { role, token } = placed[index]!;
    if (role === 'paragraph' && token.label === null && token.unmapped === null && token.block === null) {
      distance += 1;
      ahead[index] = distance <= MOST_JOINED ? item : null;
    } else {
      item = role === 'item' ? token : null;
      distance = 0;
    }
  }
  return ahead;
}

/** Whether a paragraph before `next` stands inside a list: the next number of an open list follows. */
function belongsToItem(open: readonly OpenList[], next: Token | null): boolean {
  const label = next?.label;
  if (!next || label?.type !== 'item' || label.kind === 'bullet' || label.number < 2) return false;
  return open.some((list) => list.kind === label.kind && list.form === label.form && list.last + 1 === label.number);
}

function listItems(placed: readonly Placed[], tiers: Map<string, Tier>): Listed[] {
  const ahead = itemsAhead(placed);
  const open: OpenList[] = [];
  let afterItem = false;
  let joinedSince = 0;
  return placed.map((entry, index): Listed => {
    const { role, token } = entry;
    if (role === 'heading') {
      open.length = 0;
      afterItem = false;
      return { role, placed: entry };
    }
    if (role === 'paragraph') {
      if (afterItem && joinedSince < MOST_JOINED && belongsToItem(open, ahead[index]!)) {
        joinedSince += 1;
        return { role: 'joined', token };
      }
      open.length = 0;
      afterItem = false;
      return { role, token };
    }
    const label = token.label as ItemLabel;
    const list = findList(open, label, token);
    joinedSince = 0;
    afterItem = list !== null;
    if (list === null) {
      open.length = 0;
      return { role: 'kept', token };
    }
    const tier = tiers.get(list.tier) ?? { kind: list.kind, form: list.form, parents: new Set() };
    tiers.set(list.tier, tier);
    const parent = open.at(-2);
    if (parent) tier.parents.add(parent.tier);
    return { role, token, label, tier: list.tier };
  });
}

/** The longest way down to each tier through the tiers it was nested in; a circle ends at the deepest list. */
function nesting(tiers: ReadonlyMap<string, Tier>): Map<string, number> {
  const depths = new Map([...tiers.keys()].map((tier) => [tier, 0]));
  for (let round = 0; round <= DEEPEST_LIST; round += 1) {
    for (const [name, { parents }] of tiers) {
      for (const parent of parents) depths.set(name, Math.max(depths.get(name)!, depths.get(parent)! + 1));
    }
  }
  return depths;
}

/** Gives each tier a depth on which its kind prints its form: as deep as it was nested, or the next free depth below. */
function assignDepths(tiers: ReadonlyMap<string, Tier>) {
  const slots: Record<ListKind, (string | undefined)[]> = { numbered: [], lettered: [], bullet: [] };
  const depths = new Map<string, number>();
  const nested = nesting(tiers);
  const order = [...tiers.keys()].sort((a, b) => nested.get(a)! - nested.get(b)!);
  for (const name of order) {
    const { kind, form, parents } = tiers.get(name)!;
    let depth = 0;
    for (const parent of parents) depth = Math.max(depth, (depths.get(parent) ?? nested.get(parent)!) + 1);
    const slot = slots[kind];
    while (depth <= DEEPEST_LIST && slot[depth] !== undefined && slot[depth] !== form) depth += 1;
    if (depth > DEEPEST_LIST && kind !== 'bullet') continue;
    depth = Math.min(depth, DEEPEST_LIST);
    slot[depth] ??= form;
    depths.set(name, depth);
  }
  const pattern = (kind: ListKind, defaults: readonly string[]) =>
    defaults.map((value, depth) => slots[kind][depth] ?? value);
  return {
    depths,
    patterns: {
      numberedItems: pattern('numbered', DEFAULT_SCHEME.numberedItems),
      letteredItems: pattern('lettered', DEFAULT_SCHEME.letteredItems),
      bullets: pattern('bullet', DEFAULT_SCHEME.bullets),
    },
  };
}

/**
 * Reads lists off the items in order. An item goes on in the list whose next number it has, opens a list with 1 (ก, a bullet)
 * inside the one above it, or is `kept`. A depth is given to each form for the whole document, since a scheme has one
 * pattern a depth; so every label prints as it was typed.
 */
export function findLists(placed: readonly Placed[]): Lists {
  const tiers = new Map<string, Tier>();
  const listed = listItems(placed, tiers);
  return { listed, ...assignDepths(tiers) };
}
