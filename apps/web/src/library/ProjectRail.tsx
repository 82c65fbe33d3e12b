import { fundSources, sum } from '@chengxiao/domain';
import { Facts, Money, RailPart } from '@chengxiao/ui';
import { useLibraryText } from './library.i18n';
import { type ShownProject, usePlace } from './use-facts';

/** Beside the project: its money by source, and whose it is. */
export function ProjectRail({ project }: { project: ShownProject }) {
  const t = useLibraryText();
  const sources = fundSources.flatMap((source) => {
    const amounts = project.funds.filter((fund) => fund.source === source).map(({ amount }) => amount);
    return amounts.length > 0 ? [{ label: t(`source.${source}`), value: <Money value={sum(amounts)} /> }] : [];
  });
  return (
    <>
      <RailPart title={t('fact.total')} money>
        <p className="cx-figure">
          <Money value={project.totalAmount} />
        </p>
        <Facts facts={sources} />
      </RailPart>
      <RailPart title={t('page.ownership')}>
        <Facts facts={usePlace(project)} />
      </RailPart>
    </>
  );
}
