/** What the commands about tables do, all through the chapter's editor. */
import type { RefObject } from 'react';
import { VERTICALS } from '../../../shared/plan/model.ts';
import type { TableChange } from '../../../shared/plan/table/change.ts';
import type { Deed, Deeds } from '../../app/commands/registry.ts';
import type { EditorHandle, SelectionState } from '../../editor/editor-handle.ts';

interface TableDeedsOptions {
  readonly editor: RefObject<EditorHandle | null>;
  readonly selection: SelectionState | null;
  /** The name of a totals row, in the language of the plan. */
  readonly totals: string;
  readonly onRefused: () => void;
}

export function tableDeeds({ editor, selection, totals, onRefused }: TableDeedsOptions): Deeds {
  const table = selection?.table ?? null;
  const act = (change: TableChange, enabled = true, on?: boolean): Deed => ({
    run: () => {
      const handle = editor.current;
      if (handle && !handle.changeTable(change)) onRefused();
    },
    enabled: table !== null && enabled,
    ...(on === undefined ? {} : { on }),
  });
  const last = table === null ? 0 : table.rows - (table.totalsRow ? 1 : 0);
  const area = table?.area;
  const inHeader = area !== undefined && table !== null && area.row < table.headerRows;
  const deeds: Deeds = {
    'table.row-above': act({ do: 'insert', side: 'above' }),
    'table.row-below': act({ do: 'insert', side: 'below' }),
    'table.column-left': act({ do: 'insert', side: 'left' }),
    'table.column-right': act({ do: 'insert', side: 'right' }),
    'table.rows-up': act({ do: 'move', to: 'up' }, area !== undefined && area.row > 0),
    'table.rows-down': act({ do: 'move', to: 'down' }, area !== undefined && area.rowEnd < last),
    'table.columns-left': act({ do: 'move', to: 'left' }, area !== undefined && area.column > 0),
    'table.columns-right': act({ do: 'move', to: 'right' }, (area?.columnEnd ?? 0) < (table?.columns.length ?? 0)),
    'table.remove-rows': act({ do: 'removeRows' }),
    'table.remove-columns': act({ do: 'removeColumns' }),
    'table.merge': act({ do: 'merge' }, (table?.cells ?? 0) > 1),
    'table.split': act({ do: 'split' }, table !== null && (table.spans || table.cells === 1)),
    'table.header': act({ do: 'headerRows' }, true, inHeader),
    'table.totals': act({ do: 'totalsRow', name: totals }, true, table?.totalsRow ?? false),
    'table.add-up': act({ do: 'addUp' }, table?.totalsRow ?? false),
    'table.sort-rising': act({ do: 'sort', order: 'rising' }),
    'table.sort-falling': act({ do: 'sort', order: 'falling' }),
    'table.even-widths': act({ do: 'evenWidths' }),
    'table.remove': {
      run: () => void editor.current?.removeTable(),
      enabled: table !== null,
    },
  };
  for (const vertical of VERTICALS) {
    deeds[`table.${vertical}`] = act({ do: 'vertical', vertical }, true, table?.vertical === vertical);
  }
  return deeds;
}
