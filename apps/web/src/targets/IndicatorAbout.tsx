import { useCommand } from '@chengxiao/client';
import { type Fact, Facts, FormScope, SidePanel, TextField } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { newRequestId } from '../api/request-id';
import { useNavigate } from 'react-router';
import { useDetailText } from './indicator-detail.i18n';
import { recommendIndicator } from './declaration/library.graphql';
import type { ShownIndicator } from './targets.graphql';

type IndicatorAboutProps = {
  row: ShownIndicator;
  /** Target whose indicators may be put into the library; null where they may not. */
  recommendFrom: string | null;
};

/** Opens the details of a row: evidence, scoring rule and source. */
export function IndicatorAbout({ row, recommendFrom }: IndicatorAboutProps) {
  const t = useDetailText();
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button size="small" aria-label={t('openOf', { name: row.name })} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {open !== null && (
        <SidePanel open={open} destroyOnHidden title={t('openOf', { name: row.name })} onClose={() => setOpen(false)}>
          <About row={row} />
          {recommendFrom && <Recommend targetId={recommendFrom} indicatorId={row.id} />}
        </SidePanel>
      )}
    </>
  );
}

function About({ row }: { row: ShownIndicator }) {
  const t = useDetailText();
  const { explanation, method, source, evidence, scoringRule, libraryVersion } = row;
  const or = (text: string | null | undefined) => text || t('empty');
  const facts: Fact[] = [
    { label: t('field.explanation'), value: or(explanation) },
    { label: t('field.method'), value: method ? t(`method.${method}`) : t('empty') },
    { label: t('field.source'), value: or(source) },
    { label: t('field.evidence'), value: or(evidence) },
    { label: t('field.scoringRule'), value: or(scoringRule) },
    {
      label: t('field.library'),
      value: libraryVersion ? t('fromLibrary', { n: libraryVersion }) : t('ownIndicator'),
    },
  ];
  return <Facts facts={facts} />;
}

function Recommend({ targetId, indicatorId }: { targetId: string; indicatorId: string }) {
  const t = useDetailText();
  const navigate = useNavigate();
  const [projectTag, setProjectTag] = useState('');
  const [requestId] = useState(newRequestId);
  const { run, busy, problem } = useCommand(recommendIndicator, { refetch: false });
  const recommend = async (): Promise<void> => {
    const { value } = await run({ targetId, indicatorId, projectTag, requestId });
    if (value) void navigate(`/indicators/${value.id}/edit`);
  };
  return (
    <FormScope problem={problem}>
      <TextField
        path="projectTag"
        label={t('projectTag')}
        required
        hint={t('recommendText')}
        maxLength={40}
        value={projectTag}
        onChange={setProjectTag}
      />
      <Button loading={busy} onClick={() => void recommend()}>
        {t('recommend')}
      </Button>
    </FormScope>
  );
}
