import type { Grade } from '@chengxiao/domain';
import { useLanguage } from '@chengxiao/ui';
import { useEffect, useState } from 'react';
import { thisYear, yearsUpTo } from '../src/controls/budget-years';
import type { PublicDivision } from './public-api';
import { usePortalText } from './portal.i18n';

export const filterKeys = ['search', 'division', 'year', 'grade'] as const;
export type PublicFilter = Record<(typeof filterKeys)[number], string>;

type PublicFiltersProps = {
  filter: PublicFilter;
  divisions: readonly PublicDivision[];
  /** The grades that what is published has. */
  grades: readonly Grade[];
  onChange: (change: Partial<PublicFilter>) => void;
};

const firstYear = 2014;
/** From next year, whose targets may be public, back to the first. */
const years = () => yearsUpTo(thisYear() + 1, thisYear() + 2 - firstYear);

const indent = { region: '', league: '\u3000', banner: '\u3000\u3000' } as const;

/** Search, division, year and grade; each choice counts at once, words when they are sent. */
export function PublicFilters({ filter, divisions, grades, onChange }: PublicFiltersProps) {
  const t = usePortalText();
  const language = useLanguage();
  const [words, setWords] = useState(filter.search);
  useEffect(() => setWords(filter.search), [filter.search]);
  const shown = divisions.filter(({ published, code }) => published > 0 || code === filter.division);
  return (
    <form
      className="portal-filters"
      role="search"
      aria-label={t('filter.label')}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ search: words.trim() });
      }}
    >
      <label className="portal-search">
        {t('filter.search')}
        <input
          type="search"
          value={words}
          maxLength={60}
          placeholder={t('filter.searchHint')}
          onChange={(event) => {
            setWords(event.target.value);
            if (event.target.value === '') onChange({ search: '' });
          }}
        />
      </label>
      <label>
        {t('filter.division')}
        <select value={filter.division} onChange={(event) => onChange({ division: event.target.value })}>
          <option value="">{t('filter.allDivisions')}</option>
          {shown.map(({ code, name, level, published }) => (
            <option key={code} value={code}>{`${indent[level]}${name} (${published})`}</option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.year')}
        <select value={filter.year} onChange={(event) => onChange({ year: event.target.value })}>
          <option value="">{t('filter.all')}</option>
          {years().map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('filter.grade')}
        <select value={filter.grade} onChange={(event) => onChange({ grade: event.target.value })}>
          <option value="">{t('filter.all')}</option>
          {grades.map((grade) => (
            <option key={grade.key} value={grade.key}>
              {grade.name[language]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="portal-button portal-primary">
        {t('filter.find')}
      </button>
    </form>
  );
}
