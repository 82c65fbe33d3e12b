import { useQuery } from '@apollo/client/react';
import type { ProjectQuery } from '@chengxiao/client';
import { AppLink, DateText, type Fact } from '@chengxiao/ui';
import { useContinueText } from './continue.i18n';
import { useLibraryText } from './library.i18n';
import { transferName } from './transfers.graphql';
import { useFormText } from './project-form.i18n';
import { useLifeText } from './project-life.i18n';
import { useDivisions } from './use-divisions';

export type ShownProject = ProjectQuery['project'];

/** From when to when. */
export function Period({ project: { startDate, endDate } }: { project: Pick<ShownProject, 'startDate' | 'endDate'> }) {
  const t = useLibraryText();
  return (
    <>
      <DateText value={startDate} /> {t('fact.to')} <DateText value={endDate} />
    </>
  );
}

/** Whose it is, and where. */
export function usePlace(project: ShownProject): readonly Fact[] {
  const t = useLibraryText();
  const { nameOf, fullName } = useDivisions();
  return [
    { label: t('fact.org'), value: project.orgName },
    { label: t('fact.department'), value: project.departmentName },
    { label: t('fact.division'), value: nameOf(project.divisionCode) },
    { label: t('fact.place'), value: fullName(project.placeCode) },
  ];
}

/** What it is, as the header of form F1 says. */
export function useFacts(project: ShownProject): readonly Fact[] {
  const t = useLibraryText();
  const l = useLifeText();
  const c = useContinueText();
  const f = useFormText();
  return [
    { label: t('fact.period'), value: <Period project={project} /> },
    {
      label: l('levelName'),
      value: l(`level.${project.level}`),
    },
    ...(project.parent
      ? [
          {
            label: l('parent'),
            value: <AppLink href={`/projects/${project.parent.id}`}>{project.parent.name}</AppLink>,
          },
        ]
      : []),
    ...(project.continues
      ? [
          {
            label: c('from'),
            value: <AppLink href={`/projects/${project.continues.id}`}>{project.continues.name}</AppLink>,
          },
        ]
      : []),
    ...(project.transferId ? [{ label: f('transfer'), value: <TransferName id={project.transferId} /> }] : []),
    { label: t('fact.type'), value: t(`type.${project.projectType}`) },
    { label: t('fact.attribute'), value: t(`attribute.${project.attribute}`) },
    {
      label: t('fact.functionCode'),
      value: [project.functionCode, project.functionPath.join(' / ')].filter(Boolean).join(' '),
    },
    ...(project.beneficiaries ? [{ label: l('beneficiaries'), value: project.beneficiaries }] : []),
  ];
}

/** A transfer by its name, and the way to it; nothing while it is not known. */
function TransferName({ id }: { id: string }) {
  const { data } = useQuery(transferName, { variables: { id } });
  return data ? <AppLink href={`/transfers/${id}`}>{data.transfer.name}</AppLink> : null;
}
