import './official-form.css';
import { type FormGrid, type GridCell, type GridPart, type GridSection, isMongolian } from '@chengxiao/domain';
import { type CSSProperties, useRef } from 'react';
import { usePrinted } from './use-printed';
import { useUiText } from './ui.i18n';

/**
 * An official form as the same grid that makes its PDF and workbook. `printForms` prints it alone, on the paper it is
 * meant for; headers stand again on every page.
 */
export function OfficialForm({ grid }: { grid: FormGrid }) {
  const form = useRef<HTMLDivElement>(null);
  usePrinted(form, grid.paper);
  return (
    <div className="cx-paper" ref={form} lang={grid.language === 'en' ? 'en' : 'zh-CN'}>
      {grid.parts.map((part) => (
        <Part key={part.name} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: GridPart }) {
  return (
    // Wider than a phone: the region scrolls by touch and by keyboard, the page does not.
    <div className="cx-paper-part" role="region" aria-label={part.title} tabIndex={0}>
      {part.sections.map((section, index) => (
        <Table key={section.rows[0]?.cells[0]?.row ?? index} part={part} section={section} first={index === 0} />
      ))}
      {part.notes.map((note) => (
        <p key={note} className="cx-paper-note">
          {note}
        </p>
      ))}
    </div>
  );
}

function Table({ part, section, first }: { part: GridPart; section: GridSection; first: boolean }) {
  const width = part.widths.reduce((all, each) => all + each, 0);
  const [head, body] = [section.rows.slice(0, section.headerRows), section.rows.slice(section.headerRows)];
  const band = head[0]?.cells[0];
  return (
    <table>
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
      </colgroup>
      {head.length > 0 && <thead>{head.map((row, index) => rowOf(row.cells, index))}</thead>}
      <tbody>{body.map((row, index) => rowOf(row.cells, index))}</tbody>
    </table>
  );
}

const rowOf = (cells: readonly GridCell[], index: number) => (
  <tr key={index}>
    {cells.map((cell) => (
      <Cell key={cell.column} cell={cell} />
    ))}
  </tr>
);

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
      {change.before !== '' && <del>{change.before}</del>}
      {change.kind !== 'removed' && <ins>{text}</ins>}
    </>
  );
}
