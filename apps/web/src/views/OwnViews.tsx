import { MoreOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { ActMenu, type ListViewsProps, ProblemNote, ViewTabs } from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMove } from '../hooks/use-move';
import { NameDialog } from './NameDialog';
import { removeView, renameView, savedViews, saveView } from './views.graphql';
import { useViewText } from './views.i18n';

/** What a view keeps of an address, in one order: all but how many rows were listed and which of them was open. */
export function viewQuery(search: string, columns = ''): string {
  const params = new URLSearchParams(search);
  for (const passing of ['rows', 'open', 'tab', 'item', 'screen']) params.delete(passing);
  if (columns) params.set('columns', columns);
  params.sort();
  return params.toString();
}

/** 我的视图: the views that a person keeps of a list, beside those of the page, and the way to keep another. */
export function OwnViews({ list, columns, views, view }: ListViewsProps) {
  const t = useViewText();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { data, refetch } = useQuery(savedViews, { variables: { list } });
  const [asked, setAsked] = useState<'save' | 'rename' | null>(null);
  const save = useMove(saveView, t('saved'));
  const rename = useMove(renameView, t('renamed'));
  const remove = useMove(removeView, t('removed'));
  const own = data?.savedViews ?? [];
  const here = viewQuery(search);
  const current = own.find(({ query }) => query === here && query !== '');
  const whole = own.length > 0 && views.length === 0 ? [{ key: 'all', label: t('all'), href: pathname }] : views;
  const open = here === '' && views.length === 0 ? 'all' : view;
  const names = own.map(({ name }) => name);

  const close = (): void => {
    setAsked(null);
    for (const command of [save, rename]) command.reset();
  };
  /** Another window may have changed them: the next try begins with what is there. */
  const afresh = (): void => void refetch().catch(() => undefined);
  const keep = async (name: string): Promise<void> => {
    const query = viewQuery(search, columns);
    // Whoever keeps a name that is taken replaces what the page showed them, and nothing else.
    const version = own.find((each) => each.name === name)?.version ?? 0;
    if (await save.move({ list, name, query, version })) return afresh();
    close();
    void navigate(`${pathname}?${query}`, { replace: true });
  };
  const callOtherwise = async (name: string): Promise<void> => {
    // Another window removed it: it is kept anew under the name that was typed.
    if (!current) return keep(name);
    const { id, version } = current;
    if (await rename.move({ id, name, version })) return afresh();
    close();
  };
  const forget = async ({ id, version }: { id: string; version: number }): Promise<void> => {
    if (await remove.move({ id, version })) afresh();
  };
  return (
    <>
      <ViewTabs
        views={[
          ...whole,
          ...own.map(({ id, name, query }) => ({ key: id, label: name, href: `${pathname}?${query}` })),
        ]}
        view={current?.id ?? open}
      >
        {current && (
          <ActMenu
            className="cx-plain-mark"
            label={t('menu', { name: current.name })}
            items={[
              { key: 'rename', label: t('rename') },
              { key: 'remove', label: t('remove'), danger: true },
            ]}
            onAct={(key) => (key === 'rename' ? setAsked('rename') : void forget(current))}
          >
            <MoreOutlined aria-hidden="true" />
          </ActMenu>
        )}
        {!current && viewQuery(search, columns) !== '' && (
          <Button type="text" size="small" onClick={() => setAsked('save')}>
            {t('save')}
          </Button>
        )}
        {asked === 'save' && (
          <NameDialog title={t('saveTitle')} command={save} taken={names} onName={keep} onClose={close} />
        )}
        {asked === 'rename' && (
          <NameDialog
            title={t('renameTitle')}
            initial={current?.name}
            command={{ busy: rename.busy || save.busy, problem: save.problem ?? rename.problem }}
            onName={callOtherwise}
            onClose={close}
          />
        )}
      </ViewTabs>
      <ProblemNote problem={remove.problem} />
    </>
  );
}
