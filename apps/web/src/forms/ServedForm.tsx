import type { FormGrid } from '@chengxiao/domain';
import { OfficialForm, ProblemNote } from '@chengxiao/ui';
import { Spin } from 'antd';
import { useRest } from '../hooks/use-rest';
import { useFormText } from './forms.i18n';

/** A form as the API lays it out; keyed by what it shows. */
export function ServedForm({ address }: { address: string }) {
  const t = useFormText();
  const { value: grid, problem, retry } = useRest<FormGrid>(address);
  if (problem) return <ProblemNote problem={problem} onRetry={retry} />;
  return grid ? <OfficialForm grid={grid} /> : <Spin description={t('loading')} />;
}
