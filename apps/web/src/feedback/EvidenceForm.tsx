import { checkEvidence } from '@chengxiao/domain';
import { EditableTable, FormField, type GridColumn } from '@chengxiao/ui';
import { Input } from 'antd';
import { useMemo } from 'react';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import { useMove } from '../hooks/use-move';
import { giveEvidence } from './notice.graphql';
import { useNoticeText } from './notice.i18n';

type Item = { name: string; source: string };
type Evidence = { result: string; items: Item[] };
export type EvidenceFormProps = {
  notice: { id: string; version: number; evidence?: { result: string; items: readonly Item[] } | null };
};

const newRow = (): Item => ({ name: '', source: '' });

/** The managing unit shows what was done, with its evidence. */
export function EvidenceForm({ notice }: EvidenceFormProps) {
  const t = useNoticeText();
  const { move } = useMove(giveEvidence, t('evidenceDone'));
  const columns = useMemo<readonly GridColumn<Item>[]>(
    () => [
      { key: 'name', kind: 'text', title: t('field.name'), required: true, max: 200 },
      { key: 'source', kind: 'text', title: t('field.source'), required: true, max: 300 },
    ],
    [t],
  );
  return (
    <DraftedForm<Evidence>
      kind="rectificationEvidence"
      subject={notice.id}
      initial={{
        result: notice.evidence?.result ?? '',
        items: notice.evidence?.items.map(({ name, source }) => ({ name, source })) ?? [newRow()],
      }}
      check={(evidence) => problemFrom(checkEvidence(evidence))}
      send={(input) => move({ id: notice.id, version: notice.version, input })}
      submitText={t('submitEvidence')}
    >
      {(evidence, set) => (
        <>
          <div className="cx-fields">
            <FormField path="result" label={t('field.result')} required wide>
              <Input.TextArea
                rows={4}
                maxLength={2000}
                value={evidence.result}
                onChange={(event) => set({ result: event.target.value })}
              />
            </FormField>
          </div>
          <p className="cx-hint">{t('hint.items')}</p>
          <EditableTable
            caption={t('field.items')}
            path="items"
            columns={columns}
            rows={evidence.items}
            onChange={(items) => set({ items })}
            newRow={newRow}
            maxRows={50}
          />
        </>
      )}
    </DraftedForm>
  );
}
