import { describePack, type RulePack, statementOf } from '@chengxiao/domain';
import { type ProblemField, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { sectionOf } from './places';

/** A finding with the title of its section and the place on the page where it belongs. */
export type PlacedFinding = ProblemField & {
  readonly section: string;
  readonly title: string;
  readonly place: string;
};

/** Where in the words of a pack its findings belong: the nearest statement, else the section. */
export function useFindingPlaces(findings: readonly ProblemField[], pack: RulePack | null): readonly PlacedFinding[] {
  const language = useLanguage();
  return useMemo(() => {
    const sections = pack ? describePack(pack) : [];
    const paths = sections.flatMap(({ statements }) => statements.map(({ path }) => path));
    return findings.map(({ path, message }) => {
      // The text of a section as JSON stands below its statements.
      const inText = path.startsWith('text.');
      const section = sectionOf(inText ? path.slice('text.'.length) : path, sections);
      const title = sections.find((each) => each.section === section)?.title[language] ?? path;
      const place = inText ? section : (statementOf({ path }, paths) ?? section);
      return { path, message, section, title, place };
    });
  }, [findings, pack, language]);
}
