/** A part of the body: written in an editor of its own, derived until somebody types. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { labelsOfBody } from '../../shared/letter/body.ts';
import type { Field } from '../../shared/letter/kind.ts';
import { plainText } from '../../shared/plan/outline.ts';
import { BodyEditor } from '../editor/body-editor.tsx';
import type { BodyHandle } from '../editor/body-handle.ts';
import { newId } from '../plan/new-id.ts';
import { useSpeech } from '../text/speak.ts';
import { useSayRepair } from '../ui/say-repair.ts';
import { useBodyInUse } from './body-in-use.ts';
import { FieldFrame, OriginNote, partOf } from './field-frame.tsx';
import { useWork } from './work.ts';

export type BodyPart = 'cause' | 'purpose' | 'conclusion';

export function BodyField({ field, part }: { field: Field; part: BodyPart }) {
  const { t, language } = useSpeech();
  const sayRepair = useSayRepair();
  const { session, letter, settled, labels, change } = useWork();
  const editor = useRef<BodyHandle>(null);
  const { take, tell } = useBodyInUse();
  useEffect(() => session.attach(() => editor.current?.flush()), [session]);
  const name = field.name[language];
  const broken = t('letters.one.brokenReference');
  const texts = useMemo(
    () => ({ name: t('letters.one.bodyName', { part: name }), brokenReference: broken }),
    [t, name, broken],
  );
  const travel = useCallback((which: 'undo' | 'redo') => session[which](), [session]);
  const derived = settled.derived[part];
  const numbers = labelsOfBody(derived.value);
  const inShort = derived.value
    .map(({ id, content }) => `${numbers.get(id) ?? ''} ${plainText(content, labels)}`.trim())
    .join(' ');
  return (
    <FieldFrame field={field} group hint>
      <BodyEditor
        ref={editor}
        body={settled[part]}
        labels={labels}
        editable
        newId={newId}
        texts={texts}
        describedBy={partOf(field.id, 'use')}
        onChange={(body) => change(part, { [part]: body })}
        onFocus={() => editor.current && take(part, editor.current)}
        onSelection={(selection) => tell(part, selection)}
        onHistoryRequest={travel}
        onRepaired={sayRepair}
      />
      <OriginNote
        field={field}
        from={derived.from}
        typed={letter[part] !== null}
        derived={inShort}
        unfinished={derived.unfinished}
        onBack={() => change(`back:${part}`, { [part]: null })}
      />
    </FieldFrame>
  );
}
