import { Note, Section, useLanguage } from '@chengxiao/ui';
import { changedShifts, nameOfGrade } from './grades';
import { useWhatIfText } from './what-if.i18n';
import type { ShownWhatIf } from './what-if.graphql';

/** What it came to, in one sentence. */
export function ResultNote({ whatIf }: { whatIf: ShownWhatIf }) {
  const t = useWhatIfText();
  const language = useLanguage();
  const { state, done, total, changed, unscorable, matrix } = whatIf;
  const shifts = changedShifts(matrix).map(({ before, after, count }) =>
    t('result.shift', {
      before: before.name[language],
      after: nameOfGrade(after, language, t('grade.none')),
      count,
    }),
  );
  return (
    <Section title={t('result.title')}>
      {state === 'failed' && <Note type="error" title={t('result.failed')} />}
      {state !== 'done' && <p>{t('result.partial', { done, total })}</p>}
      {done > 0 && (
        <p className="what-if-result">
          {changed === 0
            ? t('result.none', { done })
            : t('result.changed', { done, changed, shifts: shifts.join(t('result.and')) })}
          {unscorable > 0 && ` ${t('result.unscorable', { n: unscorable })}`}
        </p>
      )}
    </Section>
  );
}
