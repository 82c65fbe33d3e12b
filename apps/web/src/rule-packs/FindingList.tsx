import type { RulePack } from '@chengxiao/domain';
import { AppLink, type ProblemField } from '@chengxiao/ui';
import { usePackCheckText } from './pack-checks.i18n';
import { placeId } from './places';
import { useFindingPlaces } from './use-finding-places';

type FindingListProps = { findings: readonly ProblemField[]; pack: RulePack | null; id: string };

/** What the validation found, each leading to the rule it is in. */
export function FindingList({ findings, pack, id }: FindingListProps) {
  const t = usePackCheckText();
  const placed = useFindingPlaces(findings, pack);
  return (
    <div className="cx-card pack-checks">
      <p className="cx-hint">{t('validation.lead')}</p>
      <p role="status">
        <strong>{findings.length > 0 ? t('validation.found', { n: findings.length }) : t('validation.sound')}</strong>
      </p>
      {placed.length > 0 && (
        <ol className="pack-findings">
          {placed.map(({ path, title, message, place }) => (
            <li key={`${path} ${message}`}>
              <AppLink href={`/rule-packs/${id}#${placeId(place)}`}>{title}</AppLink> {message}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
