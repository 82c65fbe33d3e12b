import type { SeasonStage } from '@chengxiao/domain';
import { EditableTable, FormScope, type GridColumn, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { setSeason, type ShownSeason } from './season.graphql';
import { useSeasonText } from './season.i18n';

type Row = { stage: SeasonStage; startsOn: string; endsOn: string };

/** First and last day of every stage, for everybody in the division. */
export function SeasonForm({ shown, onDone }: { shown: ShownSeason; onDone: () => void }) {
  const t = useSeasonText();
  const { year, version } = shown;
  const [rows, setRows] = useState<Row[]>(() =>
    shown.stages.map(({ stage, startsOn, endsOn }) => ({ stage, startsOn, endsOn })),
  );
  const { move, busy, problem } = useMove(setSeason, t('saved', { year }));
  const columns = useMemo<readonly GridColumn<Row>[]>(
    () => [
      { key: 'stage', title: t('column.stage'), kind: 'readonly', render: ({ stage }) => t(`stage.${stage}`) },
      { key: 'startsOn', title: t('column.startsOn'), kind: 'date', required: true, width: '200px' },
      { key: 'endsOn', title: t('column.endsOn'), kind: 'date', required: true, width: '200px' },
    ],
    [t],
  );
  const save = async (): Promise<void> => {
    if ((await move({ year, stages: rows, version })) === null) onDone();
  };
  return (
    <Section title={t('formTitle', { year })}>
      <FormScope problem={problem}>
        <p className="cx-hint">{t('formHint')}</p>
        <EditableTable<Row>
          caption={t('formTitle', { year })}
          path="stages"
          columns={columns}
          rows={rows}
          onChange={setRows}
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
