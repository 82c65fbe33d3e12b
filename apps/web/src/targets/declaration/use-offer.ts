import { useApolloClient } from '@apollo/client/react';
import { directionSigns, level2Name } from '@chengxiao/domain';
import { type GridSuggest, useLanguage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { filledFrom } from './library-rows';
import { offeredEntries } from './library.graphql';
import { useLibraryOfferText } from './library.i18n';
import type { LintInput } from '../findings/lint-form';
import type { IndicatorCells } from './target-form';

/** The library in the cell of the name: entries in force for division and year, the likeliest of what is typed. */
export function useOffer(
  { pack, place, frame }: Pick<LintInput, 'pack' | 'place' | 'frame'>,
  half: 'annual' | 'midterm',
): GridSuggest<IndicatorCells> {
  const t = useLibraryOfferText();
  const language = useLanguage();
  const client = useApolloClient();
  const { year } = frame;
  return useMemo(
    () => ({
      title: t('title'),
      none: t('none'),
      announcement: ({ label }) => t('chosen', { name: label }),
      find: async (search, row) => {
        const level1 = row.level1 && search === '' ? { level1: row.level1 } : {};
        const filter = { ...place, year, ...level1, ...(search ? { search } : {}) };
        // A row can be written without the library, so a failed request offers nothing instead of an error.
        const answer = await client.query({ query: offeredEntries, variables: { filter } }).catch(() => null);
        return (answer?.data?.indicatorEntries.nodes ?? []).map((entry) => {
          const usual = entry.value
            ? `${entry.direction ? directionSigns[entry.direction] : ''}${entry.value}${entry.unit}`
            : entry.unit;
          return {
            id: entry.id,
            label: entry.name,
            hint: [entry.projectTag, level2Name(pack, entry.level1, entry.level2)[language], usual]
              .filter(Boolean)
              .join(' · '),
            detail: entry.explanation,
            fill: filledFrom(pack, entry, half),
          };
        });
      },
    }),
    [client, pack, place, year, half, language, t],
  );
}
