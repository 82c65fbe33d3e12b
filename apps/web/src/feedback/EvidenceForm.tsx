import {
  type Cells,
  checkEvidence,
  type EvidenceItem,
  evidenceItemFields,
  openCells,
  type RectificationEvidence,
  rectificationEvidenceFields,
  toCells,
} from '@chengxiao/domain';
import { EditableTable, type GridColumn, TextField } from '@chengxiao/ui';
import { useMemo } from 'react';
import { DraftedForm } from '../forms/DraftedForm';
import { problemFrom } from '../api/problem-from';
import type { StoredObject } from '../hooks/use-merging';
import { useMove } from '../hooks/use-move';
import { giveEvidence } from './notice.graphql';
import { useNoticeText } from './notice.i18n';

type Item = Cells<EvidenceItem>;
type Evidence = Cells<RectificationEvidence> & { items: Item[] };
export type EvidenceFormProps = {
  notice: StoredObject & { id: string; evidence?: { result: string; items: readonly Item[] } | null };
};

const newRow = (): Item => openCells(evidenceItemFields);

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
      stored={notice}
      initial={{
        ...toCells(rectificationEvidenceFields, notice.evidence ?? {}),
        items: notice.evidence?.items.map((item) => toCells(evidenceItemFields, item)) ?? [newRow()],
      }}
      check={(evidence) => problemFrom(checkEvidence(evidence))}
      send={(input) => move({ id: notice.id, version: notice.version, input })}
      submitText={t('submitEvidence')}
    >
      {(evidence, set) => (
        <>
          <div className="cx-fields">
            <TextField
              path="result"
              label={t('field.result')}
              required
              wide
              rows={4}
              maxLength={2000}
              value={evidence.result}
              onChange={(result) => set({ result })}
            />
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
