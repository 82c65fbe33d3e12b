import { useQuery } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { applyFix } from '@chengxiao/domain';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { formOf, inputOf, toDraft } from '../targets/declaration/target-form';
import { editTarget } from '../targets/targets.graphql';
import { useHomeText } from './home.i18n';
import { returnedForm, type ReturnedForm } from './mend.graphql';
import { type Reason, ReasonRow } from './ReasonRow';

type Finding = ReturnedForm['findings'][number];
type Fix = Finding['fixes'][number];
type MendRowsProps = { targetId: string; reasons: readonly Reason[]; href: string };

/** The rows of a target that came back; what the indicator check would write into one is taken right here, and kept. */
export function MendRows({ targetId, reasons, href }: MendRowsProps) {
  const { data } = useQuery(returnedForm, { variables: { id: targetId }, fetchPolicy: 'cache-and-network' });
  const target = data?.target;
  const of = ({ row }: Reason): readonly Finding[] =>
    target?.editable && row ? target.findings.filter(({ path }) => path.startsWith(`indicators.${row - 1}.`)) : [];
  return (
    <>
      {reasons.map((reason, index) => (
        <ReasonRow key={index} reason={reason} href={href}>
          {target && <Mend target={target} findings={of(reason)} />}
        </ReasonRow>
      ))}
    </>
  );
}

function Mend({ target, findings }: { target: ReturnedForm; findings: readonly Finding[] }) {
  const t = useHomeText();
  const { run, busy, problem } = useCommand(editTarget);
  const [became, setBecame] = useState('');
  const told = useRef<HTMLSpanElement>(null);
  const take = async ({ label, changes }: Fix): Promise<void> => {
    const { id, version } = target;
    const { draft } = toDraft(formOf(applyFix(target, { changes })));
    const { value } = await run({ id, version, input: inputOf(draft, target.confirmed) });
    if (!value) return;
    setBecame(label);
    told.current?.focus();
  };
  return (
    <>
      <span ref={told} tabIndex={-1} role="status" className="hp-became">
        {became && t('mend.became', { label: became })}
      </span>
      {findings.map(({ rule, path, message, fixes }) => (
        <span key={`${rule} ${path}`} className="hp-mend">
          <span className="cx-hint">{message}</span>
          {fixes.map((fix) => (
            <Button key={fix.label} size="small" loading={busy} onClick={() => void take(fix)}>
              {fix.label}
            </Button>
          ))}
        </span>
      ))}
      {problem && (
        <span role="alert" className="cx-error">
          {problem.detail}
        </span>
      )}
    </>
  );
}
