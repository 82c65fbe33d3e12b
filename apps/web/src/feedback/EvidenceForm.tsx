import { checkEvidence } from '@chengxiao/domain';
import { EditableTable, FormField, FormScope, type GridColumn, type Problem } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { DraftChip } from '../drafts/DraftChip';
import { problemFrom } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
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
  const [evidence, setEvidence] = useState<Evidence>({
    result: notice.evidence?.result ?? '',
    items: notice.evidence?.items.map(({ name, source }) => ({ name, source })) ?? [newRow()],
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const { move, busy } = useMove(giveEvidence, t('evidenceDone'));
  const draft = useDraft('rectificationEvidence', notice.id, evidence, setEvidence);
  const columns = useMemo<readonly GridColumn<Item>[]>(
    () => [
      { key: 'name', kind: 'text', title: t('field.name'), required: true, max: 200 },
      { key: 'source', kind: 'text', title: t('field.source'), required: true, max: 300 },
    ],
    [t],
  );
  const send = async (): Promise<void> => {
    const found = problemFrom(checkEvidence(evidence));
    if (found) return setProblem(found);
    const refused = await move({ id: notice.id, version: notice.version, input: evidence });
    setProblem(refused);
    if (!refused) await draft.discard();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="result" label={t('field.result')} required wide>
            <Input.TextArea
              rows={4}
              maxLength={2000}
              value={evidence.result}
              onChange={(event) => setEvidence((old) => ({ ...old, result: event.target.value }))}
            />
          </FormField>
        </div>
        <p className="cx-hint">{t('hint.items')}</p>
        <EditableTable
          caption={t('field.items')}
          path="items"
          columns={columns}
          rows={evidence.items}
          onChange={(items) => setEvidence((old) => ({ ...old, items }))}
          newRow={newRow}
          maxRows={50}
        />
        <div className="cx-form-foot">
          <Button htmlType="submit" type="primary" loading={busy}>
            {t('submitEvidence')}
          </Button>
          <DraftChip draft={draft} />
        </div>
      </FormScope>
    </form>
  );
}
