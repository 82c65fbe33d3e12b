import { type ExportCell, exportLimits } from '@chengxiao/domain';
import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { DataTable } from '../DataTable';
import type { Problem } from '../problem';
import { useToast } from '../Toasts';
import { useUiText } from '../ui.i18n';
import { cellOf, textOf } from './cells';
import type { Column } from './columns';
import { ListExportContext } from './export-context';
import type { Listed } from './page';
import type { SetFilter } from './use-filter-words';
import { addUp } from './use-sums';

export type Exported<Row> = {
  readonly name: string;
  readonly title: string;
  /** The columns that are shown, in their order. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly paged: Listed<Row>;
  readonly filters: readonly SetFilter[];
};

export type Exporting = {
  /** Begins, unless it goes on already. */
  readonly start: () => void;
  readonly cancel: () => void;
  /** How many rows were read so far, of how many where that is known; null while nothing is taken along. */
  readonly progress: { readonly read: number; readonly total: number | null } | null;
  /** Why the last one came to nothing, until the next or another filter. */
  readonly problem: Problem | null;
  /** Draws out of sight what is read. */
  readonly drawn: ReactNode;
};

class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Takes along everything the filter finds, as the list shows it; nothing where nothing is listed, or the application takes no lists. */
export function useExport<Row>({ name, title, columns, rowKey, paged, filters }: Exported<Row>): Exporting | undefined {
  const t = useUiText();
  const { success } = useToast();
  const send = useContext(ListExportContext);
  const { draw, drawn } = useDrawing(rowKey);
  const [progress, setProgress] = useState<Exporting['progress']>(null);
  const [failed, setFailed] = useState<{ readonly problem: Problem; readonly filters: string } | null>(null);
  const run = useRef<AbortController>(undefined);
  useEffect(() => () => run.current?.abort(), []);
  const filtered = JSON.stringify(filters);
  // One that goes on is drawn to its end, whatever the list shows meanwhile.
  if (!send || (!paged.page?.nodes.length && !progress)) return undefined;

  const refusalOf = (code: string, detail: string): Problem => ({ code, title: t('export.failed'), detail, status: 0 });
  const take = async (signal: AbortSignal): Promise<void> => {
    const taken = columns.filter(({ control }) => !control);
    const [found, rows]: [Row[], (readonly ExportCell[])[]] = [[], []];
    let headings: readonly string[] = [];
    const readPage: Parameters<typeof paged.readAll>[0] = async ({ nodes, totalCount }) => {
      const count = Math.max(totalCount ?? 0, found.length + nodes.length);
      if (count > exportLimits.rows)
        throw new Refused(refusalOf('TOO_LARGE', t('export.tooMany', { n: count, max: exportLimits.rows })));
      found.push(...nodes);
      setProgress((old) => ({ read: found.length, total: totalCount ?? old?.total ?? null }));
      const table = await draw(nodes, taken);
      headings = table.headings;
      rows.push(...table.rows);
    };
    const problem = await paged.readAll(readPage, signal);
    if (signal.aborted) return;
    if (problem) throw new Refused(problem);
    if (found.length === 0) throw new Refused(refusalOf('NOT_READY', t('export.nothing')));
    const sums = sumRow(found, taken, t('list.sumAll', { n: found.length }));
    const refused = await send({ list: name, title, headings, rows, sums, filters }, found.map(rowKey), signal);
    if (signal.aborted) return;
    if (refused) throw new Refused(refused);
    success(t('export.done', { n: found.length }));
  };
  const start = (): void => {
    if (run.current) return;
    const own = new AbortController();
    run.current = own;
    setFailed(null);
    setProgress({ read: 0, total: paged.page?.totalCount ?? null });
    void take(own.signal)
      .catch((failure: unknown) => {
        const problem = failure instanceof Refused ? failure.problem : refusalOf('INTERNAL', t('export.again'));
        if (!own.signal.aborted) setFailed({ problem, filters: filtered });
      })
      .finally(() => {
        if (run.current === own) stop();
      });
  };
  const stop = (): void => {
    run.current?.abort();
    run.current = undefined;
    setProgress(null);
  };
  const problem = failed?.filters === filtered ? inPlace(failed.problem, t('export.signedOut')) : null;
  return { start, cancel: stop, progress, problem, drawn };
}

/** The list stays as it is when the session ended: what was chosen is not lost to signing in again. */
const inPlace = (problem: Problem, signedOut: string): Problem =>
  problem.code === 'UNAUTHENTICATED' ? { ...problem, detail: signedOut } : problem;

/** The totals below the rows, or null where no column is an amount. */
function sumRow<Row>(rows: readonly Row[], columns: readonly Column<Row>[], label: string): ExportCell[] | null {
  const totals = addUp(rows, columns);
  if (Object.keys(totals).length === 0 || columns[0]?.amount) return null;
  return columns.map(({ key }, index): ExportCell => {
    const money = totals[key];
    return index === 0 ? label : money === undefined ? null : { money };
  });
}

type Order<Row> = {
  readonly serial: number;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly onDrawn: (place: HTMLElement) => void;
};
type Table = { readonly headings: readonly string[]; readonly rows: readonly (readonly ExportCell[])[] };

/** Draws rows as the list does, out of sight but within the tree, so that language and addresses are those of the page. */
function useDrawing<Row>(rowKey: (row: Row) => string) {
  const [order, setOrder] = useState<Order<Row> | null>(null);
  const serial = useRef(0);
  const draw = (rows: readonly Row[], columns: readonly Column<Row>[]): Promise<Table> =>
    new Promise((resolve) => {
      const onDrawn = (place: HTMLElement): void => {
        setOrder(null);
        resolve(readTable(place, columns));
      };
      setOrder({ serial: ++serial.current, rows, columns, onDrawn });
    });
  const drawn = order && (
    <OutOfSight key={order.serial} onDrawn={order.onDrawn}>
      <DataTable caption="" columns={order.columns} rows={order.rows} rowKey={rowKey} />
    </OutOfSight>
  );
  return { draw, drawn };
}

function OutOfSight({ onDrawn, children }: { onDrawn: (place: HTMLElement) => void; children: ReactNode }) {
  const [place] = useState(() => document.createElement('div'));
  const isDrawn = useRef(false);
  useLayoutEffect(() => {
    if (isDrawn.current) return;
    isDrawn.current = true;
    onDrawn(place);
  });
  return createPortal(children, place);
}

function readTable<Row>(place: HTMLElement, columns: readonly Column<Row>[]): Table {
  const cellsOf = (row: Element): ExportCell[] =>
    [...row.querySelectorAll(':scope > td')].map((cell, index) => cellOf(cell, columns[index]?.kind));
  return {
    headings: [...place.querySelectorAll('thead th')].map(textOf),
    rows: [...place.querySelectorAll('tbody tr')].map(cellsOf),
  };
}
