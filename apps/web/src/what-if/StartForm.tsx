import { useCommand } from '@chengxiao/client';
import { Choice, FormField, FormScope, Section, useToast } from '@chengxiao/ui';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { FormFoot } from '../forms/FormFoot';
import { pastYears, thisYear } from '../controls/budget-years';
import { startWhatIf } from './what-if.graphql';
import { useWhatIfText } from './what-if.i18n';

/** Chooses the year, starts, and goes to the progress. */
export function StartForm({ rulePackId }: { rulePackId: string }) {
  const t = useWhatIfText();
  const navigate = useNavigate();
  const { success } = useToast();
  const [year, setYear] = useState(() => String(thisYear() - 1));
  const requestId = useRef(uuid());
  const { run, busy, problem } = useCommand(startWhatIf);
  const start = async (): Promise<void> => {
    const { value } = await run({ rulePackId, year: Number(year), requestId: requestId.current });
    if (!value) return;
    success(t('start.started'));
    void navigate(`/rule-packs/${rulePackId}/what-if/${value.id}`);
  };
  return (
    <Section title={t('start.title')}>
      <FormScope problem={problem}>
        <div className="cx-fields">
          <FormField path="year" label={t('start.year')} hint={t('start.hint')} required>
            <Choice value={year} placeholder={false} options={pastYears()} onChange={setYear} />
          </FormField>
        </div>
        <FormFoot busy={busy} submit={{ text: t('start.button'), run: () => void start() }} />
      </FormScope>
    </Section>
  );
}
