/** Which part of the body has the keys, so that one toolbar serves all of them. */
import { createContext, useContext, useMemo, useState } from 'react';
import type { BodyHandle, BodySelection } from '../editor/body-handle.ts';

interface BodyInUse {
  readonly editor: BodyHandle | null;
  readonly part: string | null;
  readonly selection: BodySelection | null;
  /** A part got the keys. */
  readonly take: (part: string, editor: BodyHandle) => void;
  /** The caret of a part moved. */
  readonly tell: (part: string, selection: BodySelection) => void;
  /** Another field got them. */
  readonly leave: () => void;
}

const InUseContext = createContext<BodyInUse | null>(null);
export const BodyInUseProvider = InUseContext.Provider;

export function useBodyInUse(): BodyInUse {
  const inUse = useContext(InUseContext);
  if (!inUse) throw new Error('no form is here');
  return inUse;
}

export function useNewBodyInUse(): BodyInUse {
  const [one, setOne] = useState<{ readonly part: string; readonly editor: BodyHandle } | null>(null);
  const [told, setTold] = useState<Readonly<Record<string, BodySelection>>>({});
  return useMemo(
    () => ({
      editor: one?.editor ?? null,
      part: one?.part ?? null,
      selection: one ? (told[one.part] ?? null) : null,
      take: (part, editor) => setOne((before) => (before?.editor === editor ? before : { part, editor })),
      tell: (part, selection) => setTold((before) => ({ ...before, [part]: selection })),
      leave: () => setOne(null),
    }),
    [one, told],
  );
}
