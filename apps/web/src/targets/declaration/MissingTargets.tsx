import { useQuery } from '@apollo/client/react';
import { AppLink, Money, Section } from '@chengxiao/ui';
import { LinkButton } from '../../controls/LinkButton';
import { todos } from '../../oversight/oversight.graphql';
import { useDeclareNextText } from './declare-next.i18n';
import { DeclareNext } from './DeclareNext';
import './declare-next.css';

const shown = 5;

/** Projects of the library whose target is not begun: the next step, above the list of those that are. */
export function MissingTargets() {
  const t = useDeclareNextText();
  const { data } = useQuery(todos, { variables: { first: shown, kind: 'targetMissing' } });
  const missing = data?.todos.nodes ?? [];
  const total = data?.todos.totalCount ?? missing.length;
  if (missing.length === 0) return null;
  return (
    <Section
      title={t('title')}
      count={total}
      extra={total > shown && <LinkButton to="/todo?kind=targetMissing">{t('all')}</LinkButton>}
    >
      <ul className="declare-next">
        {missing.map(({ id, projectId, name, orgName, year, amount }) => (
          <li key={id}>
            <AppLink href={`/projects/${projectId ?? ''}`}>{name}</AppLink>
            <span className="cx-hint">{orgName}</span>
            <Money value={amount} />
            {projectId && year && <DeclareNext projectId={projectId} year={year} name={name} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
