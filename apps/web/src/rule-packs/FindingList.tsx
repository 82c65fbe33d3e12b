import type { RulePack } from '@chengxiao/domain';
import { describePack, statementOf } from '@chengxiao/domain';
import { AppLink, type ProblemField, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { placeId, sectionOf } from './places';
import { usePackCheckText } from './pack-checks.i18n';

export type PlacedFinding = { title: string; message: string; place: string };

/** Where in the words of a pack its findings belong: the nearest statement, else the section. */
export function usePlaced(findings: readonly ProblemField[], pack: RulePack | null): readonly PlacedFinding[] {
  const language = useLanguage();
  return useMemo(() => {
    const sections = pack ? describePack(pack) : [];
    const paths = sections.flatMap(({ statements }) => statements.map(({ path }) => path));
    return findings.map(({ path, message }) => {
      const section = sectionOf(path, sections);
      const title = sections.find((each) => each.section === section)?.title[language] ?? path;
      return { title, message, place: statementOf({ path }, paths) ?? section };
    });
  }, [findings, pack, language]);
}

/** What the validation found, each leading to the rule it is in. */
export function FindingList({
  findings,
  pack,
  id,
}: {
  findings: readonly ProblemField[];
  pack: RulePack | null;
  id: string;
}) {
  const t = usePackCheckText();
  const placed = usePlaced(findings, pack);
  return (
    <div className="cx-card">
      <p className="cx-hint">{t('validation.lead')}</p>
      <p role="status">
        <strong>{findings.length > 0 ? t('validation.found', { n: findings.length }) : t('validation.sound')}</strong>
      </p>
      {placed.length > 0 && (
        <ol className="pack-findings">
          {placed.map(({ title, message, place }, index) => (
            <li key={index}>
              <AppLink href={`/rule-packs/${id}#${placeId(place)}`}>{title}</AppLink> {message}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
