import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { AppLink, ProblemNote, useLanguage } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { rulePackInForce } from './rule-packs.graphql';
import { useRulePackText } from './rule-packs.i18n';

/** Which pack judges a year in the division of the person, and from where it comes. */
export function InForce({ year }: { year: number }) {
  const t = useRulePackText();
  const { position } = useSession();
  const { data, error } = useQuery(rulePackInForce, { variables: { divisionCode: position.divisionCode, year } });
  const problem = problemOf(error);
  const pack = data?.rulePackInForce;
  if (problem && problem.code !== 'NOT_FOUND') return <ProblemNote problem={problem} />;
  if (!pack && !problem) return null;
  return (
    <section className="cx-card pack-in-force" aria-label={t('inForce.label')}>
      {pack ? <PackInForce pack={pack} year={year} /> : t('inForce.none', { year })}
    </section>
  );
}

type Named = { id: string; packVersion: number; name: { zh: string; en: string } };

function PackInForce({
  pack,
  year,
}: {
  pack: Named & { jurisdiction: string; divisionName?: string | null; base?: Named | null };
  year: number;
}) {
  const t = useRulePackText();
  const { position } = useSession();
  const own = pack.jurisdiction === position.divisionCode;
  return (
    <>
      <span>{t('inForce.own', { division: position.divisionName, year })} </span>
      <strong>
        <PackLink pack={pack} />
      </strong>{' '}
      <span className={own ? 'cx-tag cx-success' : 'cx-tag cx-neutral'}>
        {own ? t('inForce.ownRule') : t('inForce.inherited', { division: pack.divisionName ?? pack.jurisdiction })}
      </span>
      {own && pack.base && (
        <span className="cx-hint pack-based">
          {t('inForce.based')} <PackLink pack={pack.base} />
        </span>
      )}
    </>
  );
}

/** A pack by its name and version, leading to its page. */
export function PackLink({ pack: { id, name, packVersion } }: { pack: Named }) {
  const t = useRulePackText();
  const language = useLanguage();
  return <AppLink href={`/rule-packs/${id}`}>{t('named', { name: name[language], n: packVersion })}</AppLink>;
}
