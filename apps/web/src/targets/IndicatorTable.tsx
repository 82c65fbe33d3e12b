import { level1Name, level2Name, type RulePack } from '@chengxiao/domain';
import { type Column, DataTable, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { MarkedValue } from '../lint/MarkedValue';
import type { Marks } from '../lint/use-marks';
import { Aim } from './Aim';
import { useDetailText } from './indicator-detail.i18n';
import { IndicatorAbout } from './IndicatorAbout';
import type { CarriedShown } from './declaration/use-carried-shown';
import { useTargetText } from './targets.i18n';
import type { ShownIndicator } from './targets.graphql';

export type IndicatorTableProps = {
  caption: string;
  pack: RulePack;
  rows: readonly ShownIndicator[];
  /** What is found at the cells, by `<path of the row>.<column>`. */
  marks: Marks;
  pathOf: (row: ShownIndicator) => string;
  /** Target whose rows may be put into the indicator library; null where they may not. */
  recommendFrom: string | null;
  /** How the rows stand to those of an earlier year. */
  carried: CarriedShown | null;
  /** Stands beside each row, for example the reason for which it was returned. */
  extraColumn?: { readonly title: string; readonly render: (row: ShownIndicator) => ReactNode } | undefined;
};

/** The indicator table of form F1, grouped by level 1 and 2. */
export function IndicatorTable({
  caption,
  pack,
  rows,
  marks,
  pathOf,
  recommendFrom,
  carried,
  extraColumn,
}: IndicatorTableProps) {
  const t = useTargetText();
  const about = useDetailText();
  const order = useGroups(pack, rows);
  const scored = rows.some(({ weight }) => weight !== null);
  if (rows.length === 0) return <p className="cx-hint">{t('indicator.empty')}</p>;
  const found = (row: ShownIndicator, column: string, value: ReactNode) => {
    const path = `${pathOf(row)}.${column}`;
    return (
      <MarkedValue mark={marks.get(path)} path={path}>
        {value}
      </MarkedValue>
    );
  };
  const noted = rows.some((row) => marks.has(`${pathOf(row)}.note`));
  const columns: readonly Column<Grouped>[] = [
    {
      key: 'level1',
      title: t('indicator.level1'),
      render: ({ row, level1, again1 }) => found(row, 'level1', <Group name={level1} again={again1} />),
    },
    {
      key: 'level2',
      title: t('indicator.level2'),
      render: ({ row, level2, again2 }) => found(row, 'level2', <Group name={level2} again={again2} />),
    },
    { key: 'name', title: t('indicator.name'), render: ({ row }) => found(row, 'name', row.name) },
    {
      key: 'nature',
      title: t('indicator.nature'),
      render: ({ row }) => found(row, 'nature', row.nature ? t(`nature.${row.nature}`) : ''),
    },
    { key: 'value', title: t('indicator.value'), render: ({ row }) => found(row, 'value', <Aim row={row} />) },
    ...(scored
      ? [
          {
            key: 'weight',
            title: t('indicator.weight'),
            align: 'end' as const,
            render: ({ row }: Grouped) => found(row, 'weight', row.weight ?? ''),
          },
        ]
      : []),
    {
      key: 'basis',
      title: t('indicator.basis'),
      render: ({ row }) => found(row, 'basis', row.basis ? t(`basis.${row.basis}`) : ''),
    },
    {
      key: 'note',
      title: t('indicator.note'),
      // A remark that something is found in must be reachable on a phone too.
      wideOnly: !noted,
      render: ({ row }) => found(row, 'note', row.note),
    },
    {
      key: 'about',
      title: about('title'),
      render: ({ row }) => <IndicatorAbout row={row} recommendFrom={recommendFrom} />,
    },
    ...(carried ? [{ key: 'carried', title: carried.title, render: ({ row }: Grouped) => carried.row(row.id) }] : []),
    ...(extraColumn
      ? [{ key: 'beside', title: extraColumn.title, render: ({ row }: Grouped) => extraColumn.render(row) }]
      : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={order} rowKey={({ row }) => row.id} />;
}

type Grouped = { row: ShownIndicator; level1: string; level2: string; again1: boolean; again2: boolean };

/** Rows in the order of the framework; rows of one group follow each other as they were written. */
function useGroups(pack: RulePack, rows: readonly ShownIndicator[]): Grouped[] {
  const language = useLanguage();
  const places = pack.tree.flatMap(({ key, level2 }) => level2.map((kind) => `${key} ${kind.key}`));
  const placeOf = ({ level1, level2 }: ShownIndicator): number => {
    const place = places.indexOf(`${level1} ${level2}`);
    return place < 0 ? places.length : place;
  };
  const ordered = [...rows].sort((a, b) => placeOf(a) - placeOf(b));
  return ordered.map((row, index) => {
    const before = ordered[index - 1];
    const again1 = before?.level1 === row.level1;
    return {
      row,
      level1: level1Name(pack, row.level1)[language],
      level2: level2Name(pack, row.level1, row.level2)[language],
      again1,
      again2: again1 && before.level2 === row.level2,
    };
  });
}

/** A group is named once on wide screens, and on every card of narrow ones. */
const Group = ({ name, again }: { name: string; again: boolean }) => (
  <span className={again ? 'target-again' : undefined}>{name}</span>
);
