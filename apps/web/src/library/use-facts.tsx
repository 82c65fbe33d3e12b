import type { ProjectQuery } from '@chengxiao/client';
import { AppLink, DateText, type Fact, Money } from '@chengxiao/ui';
import { useLibraryText } from './library.i18n';
import { useLifeText } from './project-life.i18n';
import { useDivisions } from './use-divisions';

export type ShownProject = ProjectQuery['project'];

/** The header of form F1 as facts. */
export function useFacts(project: ShownProject): readonly Fact[] {
  const t = useLibraryText();
  const l = useLifeText();
  const { nameOf, fullName } = useDivisions();
  return [
    { label: t('fact.code'), value: project.projectCode },
    { label: t('fact.department'), value: project.departmentName },
    { label: t('fact.org'), value: project.orgName },
    { label: t('fact.total'), value: <Money value={project.totalAmount} /> },
    {
      label: t('fact.period'),
      value: (
        <>
          <DateText value={project.startDate} /> {t('fact.to')} <DateText value={project.endDate} />
        </>
      ),
    },
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
    { label: t('fact.type'), value: t(`type.${project.projectType}`) },
    { label: t('fact.attribute'), value: t(`attribute.${project.attribute}`) },
    { label: t('fact.functionCode'), value: project.functionCode },
    { label: t('fact.division'), value: nameOf(project.divisionCode) },
    { label: t('fact.place'), value: fullName(project.placeCode) },
    ...(project.beneficiaries ? [{ label: l('beneficiaries'), value: project.beneficiaries }] : []),
  ];
}
