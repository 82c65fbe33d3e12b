import type { ProjectQuery } from '@chengxiao/client';
import { Choice, Labelled, StepBar } from '@chengxiao/ui';
import { useState } from 'react';
import { useLibraryText } from './library.i18n';

export type ProjectYears = ProjectQuery['project']['years'];

/** The whole life of the project in one budget year: who did what when, and what comes next. */
export function ProjectLife({ years }: { years: ProjectYears }) {
  const t = useLibraryText();
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = years.find(({ year }) => String(year) === chosen) ?? years.at(-1);
  if (!shown) return null;
  return (
    <>
      {years.length > 1 && (
        <Labelled label={t('page.year')}>
          <Choice
            value={String(shown.year)}
            placeholder={false}
            options={years.map(({ year }) => ({ value: String(year), label: String(year) }))}
            onChange={setChosen}
          />
        </Labelled>
      )}
      <StepBar
        label={t('page.wholeYear', { year: shown.year })}
        steps={shown.steps.map(({ stage, status, at, who, organisation, opinion }) => ({
          key: stage,
          label: t(`stage.${stage}`),
          status,
          at,
          who: [organisation, who].filter(Boolean).join(' ') || null,
          opinion,
        }))}
      />
    </>
  );
}
