import { type CalendarDayKind, calendarDayKinds } from '@chengxiao/domain';
import { EditableTable, FormScope, type GridColumn, Section, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { enterCalendar, type ShownYear } from './calendar.graphql';
import { useCalendarText } from './calendar.i18n';

type Row = { date: string; kind: string; name: string };

/** The notice of a year, day by day; the region enters it for everybody. */
export function CalendarForm({ shown, onDone }: { shown: ShownYear; onDone: () => void }) {
  const t = useCalendarText();
  const { year } = shown;
  const [notice, setNotice] = useState(shown.notice ?? '');
  const [rows, setRows] = useState<Row[]>(() => shown.days.map(({ date, kind, name }) => ({ date, kind, name })));
  const { move, busy, problem } = useMove(enterCalendar, t('saved', { year }));
  const columns = useMemo<readonly GridColumn<Row>[]>(
    () => [
      { key: 'date', title: t('date'), kind: 'date', required: true, width: '180px' },
      {
        key: 'kind',
        title: t('kind'),
        kind: 'select',
        required: true,
        width: '180px',
        options: calendarDayKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
      },
      { key: 'name', title: t('name'), kind: 'text', required: true, max: 20 },
    ],
    [t],
  );
  const save = async (): Promise<void> => {
    const days = rows.map(({ date, kind, name }) => ({ date, kind: kind as CalendarDayKind, name }));
    if ((await move({ year, notice, days })) === null) onDone();
  };
  return (
    <Section title={t('days', { year })}>
      <FormScope problem={problem}>
        <div className="cx-fields">
          <TextField
            path="notice"
            label={t('notice')}
            required
            hint={t('noticeHint')}
            maxLength={60}
            value={notice}
            onChange={setNotice}
          />
        </div>
        <p className="cx-hint">{t('formHint')}</p>
        <EditableTable<Row>
          caption={t('days', { year })}
          path="days"
          columns={columns}
          rows={rows}
          onChange={setRows}
          newRow={() => ({
            date: rows.at(-1)?.date ?? `${year}-01-01`,
            kind: 'holiday',
            name: rows.at(-1)?.name ?? '',
          })}
          maxRows={120}
        />
        <FormFoot busy={busy} save={{ text: t('save'), run: () => void save() }}>
          <Button disabled={busy} onClick={onDone}>
            {t('cancel')}
          </Button>
        </FormFoot>
      </FormScope>
    </Section>
  );
}
