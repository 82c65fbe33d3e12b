import type { Take } from '@chengxiao/domain';
import { useImportText } from './imports.i18n';
import type { ShownRow } from './imports.graphql';

/** What was chosen so far, by row and index of the conflict: `row/0`. */
export type Choices = Readonly<Record<string, Take>>;

type Props = { row: ShownRow; choosing: boolean; choices: Choices; onChoose: (place: string, take: Take) => void };

/** What is said of one form or row, each at its cell. */
export function RowDetails({ row, choosing, choices, onChoose }: Props) {
  const t = useImportText();
  // A finding about the whole row belongs to no sheet.
  const at = ({ sheet, cell }: { sheet: string; cell: string }) =>
    sheet !== '' && <span className="import-at">{`${sheet} ${cell || t('wholeSheet')}`}</span>;
  const { findings, changes, conflicts } = row;
  const errors = findings.filter(({ blocking }) => blocking);
  const lint = findings.filter((found) => found.lint);
  const notes = findings.filter((found) => !found.blocking && !found.lint);
  return (
    <>
      {errors.length > 0 && (
        <ul className="import-list">
          {errors.map((found, index) => (
            <li key={index}>
              {at(found)} <strong className="import-error">{found.message}</strong>
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <ul className="import-list">
          {notes.map((found, index) => (
            <li key={index}>
              {at(found)} {found.message}
            </li>
          ))}
        </ul>
      )}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.index} {...{ row, conflict, choosing, choices, onChoose }} />
      ))}
      {changes.length > 0 && (
        <ul className="import-list">
          {changes.map((change, index) => (
            <li key={index}>
              {at(change)} {change.label} <Change {...change} />
            </li>
          ))}
        </ul>
      )}
      {lint.length > 0 && (
        <details>
          <summary>
            {t('lint')} {lint.length}
          </summary>
          <ul className="import-list">
            {lint.map((found, index) => (
              <li key={index}>
                {at(found)} {found.message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Change({ before, after }: { before: string | null; after: string | null }) {
  const t = useImportText();
  if (before === null) return <ins>{t('added', { value: after ?? t('emptyValue') })}</ins>;
  if (after === null) return <del>{t('removed', { value: before || t('emptyValue') })}</del>;
  return (
    <>
      <del>{t('was', { value: before || t('emptyValue') })}</del>{' '}
      <ins>{t('becomes', { value: after || t('emptyValue') })}</ins>
    </>
  );
}

function Conflict({ row, conflict, choosing, choices, onChoose }: Props & { conflict: ShownRow['conflicts'][number] }) {
  const t = useImportText();
  const place = `${row.id}/${conflict.index}`;
  const chosen = choices[place] ?? conflict.take;
  const value = (text: string | null): string => (text === null ? t('gone') : text || t('emptyValue'));
  return (
    <fieldset className="import-conflict" disabled={!choosing}>
      <legend>
        {t('choose.label', { label: conflict.label })}{' '}
        <span className="import-at">{`${conflict.sheet} ${conflict.cell}`}</span>
      </legend>
      {conflict.base !== null && <p className="cx-hint">{t('choose.base', { value: value(conflict.base) })}</p>}
      {(['mine', 'theirs'] as const).map((take) => (
        <label key={take}>
          <input type="radio" name={place} checked={chosen === take} onChange={() => onChoose(place, take)} />{' '}
          {t(`choose.${take}`, { value: value(conflict[take]) })}
        </label>
      ))}
    </fieldset>
  );
}
