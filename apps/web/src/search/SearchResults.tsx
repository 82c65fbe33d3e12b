import { isFilled, isSearchable, type SearchKind } from '@chengxiao/domain';
import { type ReactNode, useEffect } from 'react';
import type { Choice } from './choices';
import type { SearchHit } from './places';
import { useSearchText } from './search.i18n';
import type { Found } from './use-search';

type SearchResultsProps = {
  found: Found;
  typed: string;
  choices: readonly Choice[];
  active: number;
  onTake: (choice: Choice) => void;
  onPoint: (place: number) => void;
};

/** What was found, kind by kind; before anything is typed what can be searched, and what was searched last. */
export function SearchResults({ found, typed, choices, active, onTake, onPoint }: SearchResultsProps) {
  const t = useSearchText();
  useEffect(() => {
    document.getElementById(`search-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, found.text]);
  const groups = groupsOf(choices);
  const { title, text } = useNote(found, typed);
  return (
    <div className="search-body" aria-busy={found.busy && isSearchable(typed)}>
      <p role="status" className="search-status">
        {found.hits && !found.busy && t('count', { n: found.hits.length })}
      </p>
      <div id="search-list" className="search-list" role="listbox" aria-label={t('title')}>
        {groups.map(({ kind, lines }) => (
          <div key={kind} role="group" aria-labelledby={`search-of-${kind}`}>
            <div id={`search-of-${kind}`} role="presentation" className="search-kind">
              {kind === 'recent' ? t('recent') : t(`kind.${kind}`)}
            </div>
            {lines.map(({ choice, place }) => (
              <div
                key={place}
                id={`search-${place}`}
                role="option"
                aria-selected={place === active}
                className="search-hit"
                onMouseMove={() => onPoint(place)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onTake(choice)}
              >
                <Line choice={choice} />
              </div>
            ))}
          </div>
        ))}
      </div>
      {title && <p className="search-note">{title}</p>}
      {text && <p className="cx-hint search-note">{text}</p>}
    </div>
  );
}

/** What is said where there is nothing to take. */
function useNote({ hits, text, busy, failed }: Found, typed: string): { title?: string; text?: string } {
  const t = useSearchText();
  if (!isFilled(typed)) return { text: t('what') };
  if (!isSearchable(typed)) return { text: t('least') };
  if (failed && !busy) return { title: t('failed') };
  return hits?.length === 0 && !busy ? { title: t('none', { text }), text: t('noneText') } : {};
}

type Group = { kind: SearchKind | 'recent'; lines: { choice: Choice; place: number }[] };

function groupsOf(choices: readonly Choice[]): Group[] {
  const groups: Group[] = [];
  choices.forEach((choice, place) => {
    const kind = choice.kind === 'hit' ? choice.hit.kind : choice.kind === 'all' ? 'project' : 'recent';
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push({ choice, place });
    else groups.push({ kind, lines: [{ choice, place }] });
  });
  return groups;
}

function Line({ choice }: { choice: Choice }): ReactNode {
  const t = useSearchText();
  if (choice.kind === 'recent') return choice.text;
  if (choice.kind === 'all') return t('allProjects', { text: choice.text });
  return (
    <>
      <span className="search-title">{choice.hit.title}</span>
      <SecondLine hit={choice.hit} />
    </>
  );
}

function SecondLine({ hit: { code, documentNo, place, year } }: { hit: SearchHit }) {
  const t = useSearchText();
  const parts = [documentNo, code, place, year && t('year', { year })].filter(Boolean);
  return <span className="search-second">{parts.join(' · ')}</span>;
}
