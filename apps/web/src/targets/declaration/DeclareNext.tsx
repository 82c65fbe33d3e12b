import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '@chengxiao/client';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { newRequestId } from '../../api/request-id';
import { declareTarget, projectTargets } from '../targets.graphql';
import { useDeclareNextText } from './declare-next.i18n';

type DeclareNextProps = {
  projectId: string;
  year: number;
  /** The project, for who hears the button. */
  name: string;
  /** What the button says instead of its year. */
  children?: ReactNode;
};

/**
 * The next step of an admitted project: begins the form of a year, on from the last approved target where there is one, and opens it.
 * An empty form instead is offered on the project's page.
 */
export function DeclareNext({ projectId, year, name, children }: DeclareNextProps) {
  const t = useDeclareNextText();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { run, busy } = useCommand(declareTarget);
  const [refused, setRefused] = useState('');
  // The same id however often it is clicked: a retry after a lost answer finds the target of the first click.
  const requestId = useRef<string | null>(null);
  const declare = async (): Promise<void> => {
    requestId.current ??= newRequestId();
    const { data } = await client.query({ query: projectTargets, variables: { id: projectId } });
    const fromYear = data?.project.approvedYears.find((earlier) => earlier < year) ?? null;
    const { value, problem } = await run({ projectId, year, fromYear, requestId: requestId.current });
    if (problem) setRefused(problem.detail);
    else void navigate(`/targets/${value.id}/edit`);
  };
  return (
    <>
      <Button type="primary" loading={busy} onClick={() => void declare()}>
        {children ?? (
          <>
            {t('declare', { year })}
            <span className="cx-hidden">{name}</span>
          </>
        )}
      </Button>
      {refused && (
        <span role="alert" className="cx-error">
          {refused}
        </span>
      )}
    </>
  );
}
