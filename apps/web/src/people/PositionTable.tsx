import { today } from '@chengxiao/domain';
import { type Column, DataTable, DateText, Section, StateTag, type Tone } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useRoleName } from '../session/use-role-name';
import { EndPositionDialog } from './EndPositionDialog';
import { GivePositionDialog } from './GivePositionDialog';
import type { ShownPerson } from './people.graphql';
import { usePeopleText } from './people.i18n';

type Held = ShownPerson['positions'][number];
type Standing = 'current' | 'ahead' | 'past' | 'ended';
const tones: Readonly<Record<Standing, Tone>> = {
  current: 'success',
  ahead: 'progress',
  past: 'neutral',
  ended: 'neutral',
};
const standingOf = ({ current, endedAt, fromOn }: Held): Standing => {
  if (current) return 'current';
  if (endedAt) return 'ended';
  return fromOn > today() ? 'ahead' : 'past';
};

/** The positions of a person, those held first; what was held stays: who was what, and when. */
export function PositionTable({ person }: { person: ShownPerson }) {
  const t = usePeopleText();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Held | null>(null);
  const columns = useColumns(person.editable ? setEnding : null);
  return (
    <Section
      title={t('positions')}
      count={person.positions.length}
      extra={person.editable && <Button onClick={() => setGiving(true)}>{t('give')}</Button>}
    >
      {person.positions.length === 0 ? (
        <p className="cx-hint">{t('positionsEmpty')}</p>
      ) : (
        <DataTable caption={t('positions')} rows={person.positions} rowKey={({ id }) => id} columns={columns} />
      )}
      {giving && <GivePositionDialog person={person} onClose={() => setGiving(false)} />}
      {ending && <EndPositionDialog person={person} position={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

function useColumns(end: ((position: Held) => void) | null): readonly Column<Held>[] {
  const t = usePeopleText();
  const roleName = useRoleName();
  const open = (held: Held): boolean => ['current', 'ahead'].includes(standingOf(held));
  return [
    { key: 'role', title: t('position.role'), render: (held) => roleName(held) },
    { key: 'org', title: t('position.org'), render: ({ orgName }) => orgName },
    { key: 'from', title: t('position.from'), kind: 'date', render: ({ fromOn }) => <DateText value={fromOn} /> },
    {
      key: 'until',
      title: t('position.until'),
      kind: 'date',
      render: ({ untilOn, endedAt }) =>
        endedAt || untilOn ? (
          <DateText value={endedAt ?? untilOn} />
        ) : (
          <span className="cx-hint">{t('position.open')}</span>
        ),
    },
    {
      key: 'standing',
      title: t('position.standing'),
      kind: 'state',
      render: (held) => <StateTag label={t(`position.${standingOf(held)}`)} tone={tones[standingOf(held)]} />,
    },
    ...(end
      ? [
          {
            key: 'act',
            title: t('position.act'),
            control: true,
            render: (held: Held) =>
              open(held) && (
                <Button
                  size="small"
                  aria-label={t('endOf', { role: roleName(held), org: held.orgName })}
                  onClick={() => end(held)}
                >
                  {t('end')}
                </Button>
              ),
          },
        ]
      : []),
  ];
}
