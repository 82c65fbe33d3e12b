import { useCommand } from '@chengxiao/client';
import { Choice, FormField, FormScope, type Problem, TextField, useLanguage, useToast } from '@chengxiao/ui';
import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { v4 as uuid } from 'uuid';
import { invalidProblem } from '../api/problem-from';
import { thisYear } from '../controls/budget-years';
import { draftRulePack } from './rule-pack-commands.graphql';
import { usePackDraftText } from './pack-draft.i18n';
import type { ShownPack } from './use-facts';

type DraftInput = { nameZh: string; nameEn: string; packId: string; fromYear: string };
const idPattern = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

/** Years a draft may begin with: the one that runs, to correct it, and those to come. */
const firstYears = (): { value: string; label: string }[] =>
  Array.from({ length: 5 }, (_, index) => String(thisYear() + index)).map((value) => ({ value, label: value }));

/** What is missing before the server is asked. */
function useCheck(own: boolean) {
  const t = usePackDraftText();
  return ({ nameZh, nameEn, packId }: DraftInput): Problem | null => {
    const fields = [
      ...(nameZh.trim() ? [] : [{ path: 'name.zh', message: t('draft.required') }]),
      ...(nameEn.trim() ? [] : [{ path: 'name.en', message: t('draft.required') }]),
      ...(own || idPattern.test(packId.trim())
        ? []
        : [{ path: 'packId', message: t(packId.trim() ? 'draft.packIdFormat' : 'draft.required') }]),
    ];
    return fields.length > 0 ? invalidProblem(fields) : null;
  };
}

/** Asks for the draft and opens it; answers the refusal, or null. */
function useDrafting(pack: ShownPack, own: boolean) {
  const t = usePackDraftText();
  const check = useCheck(own);
  const navigate = useNavigate();
  const { success } = useToast();
  const { run, busy } = useCommand(draftRulePack, { refetch: false });
  // Repeating the same request drafts once, not twice.
  const requestId = useRef(uuid());
  const draft = async (input: DraftInput): Promise<Problem | null> => {
    const wrong = check(input);
    if (wrong) return wrong;
    const { value, problem } = await run({
      fromPackId: pack.packId,
      fromVersion: pack.packVersion,
      requestId: requestId.current,
      ...(own ? {} : { packId: input.packId.trim() }),
      name: { zh: input.nameZh.trim(), en: input.nameEn.trim() },
      fromYear: Number(input.fromYear),
    });
    if (problem) return problem;
    success(t('draft.done'));
    void navigate(`/rule-packs/${value.id}/edit`);
    return null;
  };
  return { draft, busy };
}

type DraftDialogProps = { pack: ShownPack; own: boolean; onClose: () => void };

/** Begins a new version of an own pack, or a pack of one's own that is founded on another. */
export function DraftDialog({ pack, own, onClose }: DraftDialogProps) {
  const t = usePackDraftText();
  const language = useLanguage();
  const { draft, busy } = useDrafting(pack, own);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [input, setInput] = useState<DraftInput>({
    nameZh: own ? pack.name.zh : '',
    nameEn: own ? pack.name.en : '',
    packId: '',
    fromYear: String(thisYear() + 1),
  });
  return (
    <Modal
      open
      title={t(own ? 'draft.next' : 'draft.from')}
      okText={t('draft.submit')}
      cancelText={t('draft.cancel')}
      confirmLoading={busy}
      onOk={() => void draft(input).then(setProblem)}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('draft.text', { name: pack.name[language], n: pack.packVersion })}</p>
      <FormScope problem={problem}>
        <DraftFields input={input} own={own} onChange={(change) => setInput((old) => ({ ...old, ...change }))} />
      </FormScope>
    </Modal>
  );
}

type DraftFieldsProps = { input: DraftInput; own: boolean; onChange: (change: Partial<DraftInput>) => void };

function DraftFields({ input, own, onChange }: DraftFieldsProps) {
  const t = usePackDraftText();
  return (
    <>
      <TextField
        path="name.zh"
        label={t('draft.nameZh')}
        required
        maxLength={120}
        value={input.nameZh}
        onChange={(nameZh) => onChange({ nameZh })}
      />
      <TextField
        path="name.en"
        label={t('draft.nameEn')}
        required
        maxLength={120}
        value={input.nameEn}
        onChange={(nameEn) => onChange({ nameEn })}
      />
      {!own && (
        <TextField
          path="packId"
          label={t('draft.packId')}
          required
          hint={t('draft.packIdHint')}
          maxLength={64}
          value={input.packId}
          onChange={(packId) => onChange({ packId })}
        />
      )}
      <FormField path="fromYear" label={t('draft.fromYear')} required>
        <Choice
          value={input.fromYear}
          placeholder={false}
          options={firstYears()}
          onChange={(fromYear) => onChange({ fromYear })}
        />
      </FormField>
    </>
  );
}
