import './official-form.css';
import {
  type FormGrid,
  type GridCell,
  type GridPart,
  type GridRow,
  type GridSection,
  isMongolian,
} from '@chengxiao/domain';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import { legibleWidths } from './legible-widths';
import { RedLineText } from './RedLineText';
import { usePrinted } from './use-printed';
import { useUiText } from './ui.i18n';

/** What stands beside the rows of a form on the screen and is no part of it: paper goes without. */
export type BesideForm = {
  readonly key: string;
  readonly title: string;
  /** Beside the row of one item of a list, by its id. */
  readonly render: (id: string) => ReactNode;
};

/**
 * An official form as the same grid that makes its PDF and workbook. `printForms` prints it alone, on the paper it is
 * meant for; headers stand again on every page.
 */
export function OfficialForm({ grid, beside = [] }: { grid: FormGrid; beside?: readonly BesideForm[] }) {
  const form = useRef<HTMLDivElement>(null);
  usePrinted(form, grid.paper);
  return (
    <div className="cx-paper" ref={form} lang={grid.language === 'en' ? 'en' : 'zh-CN'}>
      {grid.parts.map((part) => (
        <Part
          key={part.name}
          part={grid.language === 'en' ? { ...part, widths: legibleWidths(part) } : part}
          beside={beside}
        />
      ))}
    </div>
  );
}

type PartProps = { part: GridPart; beside: readonly BesideForm[] };

function Part({ part, beside }: PartProps) {
  // Only a part that lists something has rows to say something about.
  const shown = part.sections.some(({ list }) => list) ? beside : [];
  return (
    // Wider than a phone: the region scrolls by touch and by keyboard, the page does not.
    <div className="cx-paper-part" role="region" aria-label={part.title} tabIndex={0}>
      {part.sections.map((section, index) => (
        <Table
          key={section.rows[0]?.cells[0]?.row ?? index}
          part={part}
          section={section}
          first={index === 0}
          beside={shown}
        />
      ))}
      {part.notes.map((note) => (
        <p key={note} className="cx-paper-note">
          {note}
        </p>
      ))}
    </div>
  );
}

type TableProps = PartProps & { section: GridSection; first: boolean };

/** Of the width of the form, what stands beside it takes so much. */
const besideShare = 0.18;

function Table({ part, section, first, beside }: TableProps) {
  const form = part.widths.reduce((all, each) => all + each, 0);
  const width = form * (1 + besideShare * beside.length);
  const [head, body] = [section.rows.slice(0, section.headerRows), section.rows.slice(section.headerRows)];
  const band = head[0]?.cells[0];
  return (
    <table className={section.prose ? 'cx-paper-prose' : undefined}>
      <caption className={first ? undefined : 'cx-hidden'}>
        {first ? (
          <>
            <strong>{part.title}</strong>
            <span>{part.subtitle}</span>
          </>
        ) : (
          (band?.text ?? `${part.title} ${section.rows[0]?.cells[0]?.text ?? ''}`)
        )}
      </caption>
      <colgroup>
        {part.widths.map((each, column) => (
          <col key={column} style={{ width: `${(100 * each) / width}%` }} />
        ))}
        {beside.map(({ key }) => (
          <col key={key} className="cx-paper-beside" style={{ width: `${(100 * besideShare * form) / width}%` }} />
        ))}
      </colgroup>
      {head.length > 0 && (
        <thead>
          {head.map((row, index) => (
            <tr key={index}>
              <Cells cells={row.cells} />
              {index === 0 &&
                beside.map(({ key, title }) => (
                  <th key={key} scope="col" rowSpan={head.length} className="cx-paper-beside">
                    {title}
                  </th>
                ))}
            </tr>
          ))}
        </thead>
      )}
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            <Cells cells={row.cells} />
            <Beside row={row} beside={beside} listed={section.list !== null} rows={index === 0 ? body.length : 0} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cells = ({ cells }: { cells: readonly GridCell[] }) =>
  cells.map((cell) => <Cell key={cell.column} cell={cell} />);

type BesideProps = {
  row: GridRow;
  beside: readonly BesideForm[];
  listed: boolean;
  /** How many rows the empty place beside a section without a list takes, said in its first row. */
  rows: number;
};

function Beside({ row: { key: id }, beside, listed, rows }: BesideProps) {
  if (beside.length === 0 || (!listed && rows === 0)) return null;
  if (!listed) return <td className="cx-paper-beside cx-paper-blank" colSpan={beside.length} rowSpan={rows} />;
  return beside.map(({ key, render }) => (
    <td key={key} className="cx-paper-beside">
      {id !== null && render(id)}
    </td>
  ));
}

function Cell({ cell }: { cell: GridCell }) {
  const { heads, colSpan, rowSpan, align, change } = cell;
  const style: CSSProperties = { textAlign: align };
  const spans = { colSpan, rowSpan, style, className: change && `cx-paper-${change.kind}` };
  if (heads === 'column')
    return (
      <th scope={colSpan > 1 ? 'colgroup' : 'col'} {...spans}>
        <Content cell={cell} />
      </th>
    );
  if (heads === 'row')
    return (
      <th scope={rowSpan > 1 ? 'rowgroup' : 'row'} {...spans}>
        <Content cell={cell} />
      </th>
    );
  return (
    <td {...spans}>
      <Content cell={cell} />
    </td>
  );
}

/** The text of a cell; a change since an earlier version is also announced in words, not by colour alone. */
function Content({ cell: { text, change } }: { cell: GridCell }) {
  const t = useUiText();
  if (!change && isMongolian(text))
    return (
      <span className="cx-upright" lang="mn-Mong">
        {text}
      </span>
    );
  if (!change) return <>{text}</>;
  return (
    <>
      <span className="cx-hidden">{t(`form.${change.kind}`)}</span>
      <RedLineText before={change.before} after={change.kind === 'removed' ? '' : text} />
    </>
  );
}
