import { dayText, fieldName, focusField, Note, useLanguage } from '@chengxiao/ui';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Merging } from '../hooks/use-merging';
import { useDraftText } from './drafts.i18n';
import { cellText } from './cell-text';

/** What somebody else saved while the form was typed: cells that came in, and those of which one value has to be chosen. */
export function MergeNote({ merging }: { merging: Merging }) {
  const t = useDraftText();
  const language = useLanguage();
  const note = useRef<HTMLDivElement>(null);
  const { by, conflicts, taken, dismiss } = merging;
  useEffect(() => void note.current?.scrollIntoView?.({ block: 'center' }), []);
  const nameOf = (path: string): string => fieldName(document, path) || lastOf(path);
  const names = [...new Set(taken.map(nameOf))].slice(0, 8).join(language === 'zh' ? '、' : ', ');
  return (
    <div ref={note} className="cx-wide">
      <Note
        type="warning"
        role="alert"
        title={
          by ? t('merge.title', { who: by.actorName, when: dayText(by.at, language, true) }) : t('merge.titleUnknown')
        }
        action={conflicts.length === 0 && <Button onClick={dismiss}>{t('merge.seen')}</Button>}
        description={
          <>
            {taken.length > 0 && <p>{t('merge.taken', { n: taken.length, names })}</p>}
            {conflicts.length > 0 && <Conflicts merging={merging} nameOf={nameOf} />}
          </>
        }
      />
    </div>
  );
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;

function Conflicts({ merging: { conflicts, choose }, nameOf }: { merging: Merging; nameOf: (path: string) => string }) {
  const t = useDraftText();
  const shown = (path: string, value: unknown): string =>
    value === null ? t('merge.gone') : cellText(lastOf(path), value) || t('merge.empty');
  return (
    <>
      <p>{t('merge.ask')}</p>
      <table className="cx-table" role="table">
        <thead>
          <tr>
            <th scope="col">{t('merge.place')}</th>
            <th scope="col">{t('merge.mine')}</th>
            <th scope="col">{t('merge.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => {
            const { path, mine, theirs } = conflict;
            const isRow = typeof (mine ?? theirs) === 'object';
            const name = isRow ? t('merge.row') : nameOf(path);
            return (
              <tr key={path + JSON.stringify(conflict.steps)}>
                <th scope="row">
                  <button type="button" className="cx-link" onClick={() => focusField(document, path)}>
                    {name}
                  </button>
                </th>
                <td>
                  {shown(path, mine)}{' '}
                  <Button
                    size="small"
                    aria-label={`${name} ${t('merge.keepMine')}`}
                    onClick={() => choose(conflict, true)}
                  >
                    {t('merge.keepMine')}
                  </Button>
                </td>
                <td>
                  {shown(path, theirs)}{' '}
                  <Button
                    size="small"
                    aria-label={`${name} ${t('merge.keepTheirs')}`}
                    onClick={() => choose(conflict, false)}
                  >
                    {t('merge.keepTheirs')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
