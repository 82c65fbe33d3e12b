import { MoreOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { type ListViewsProps, ViewTabs } from '@chengxiao/ui';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useMove } from '../hooks/use-move';
import { NameDialog } from './NameDialog';
import { removeView, renameView, savedViews, saveView } from './views.graphql';
import { useViewText } from './views.i18n';

/** What a view keeps of an address: all but how many rows were listed, in one order. */
export function viewQuery(search: string, columns = ''): string {
  const params = new URLSearchParams(search);
  params.delete('rows');
  if (columns) params.set('columns', columns);
  params.sort();
  return params.toString();
}

/** 我的视图: the views that a person keeps of a list, beside those of the page, and the way to keep another. */
export function OwnViews({ list, columns, views, view }: ListViewsProps) {
  const t = useViewText();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { data } = useQuery(savedViews, { variables: { list } });
  const [asked, setAsked] = useState<'save' | 'rename' | null>(null);
  const save = useMove(saveView, t('saved'));
  const rename = useMove(renameView, t('renamed'));
  const remove = useMove(removeView, t('removed'));
  const own = data?.savedViews ?? [];
  const here = viewQuery(search);
  const current = own.find(({ query }) => query === here && query !== '');
  const whole = own.length > 0 && views.length === 0 ? [{ key: 'all', label: t('all'), href: pathname }] : views;
  const open = here === '' && views.length === 0 ? 'all' : view;

  const keep = async (name: string): Promise<void> => {
    const query = viewQuery(search, columns);
    if (await save.move({ list, name, query })) return;
    setAsked(null);
    void navigate(`${pathname}?${query}`, { replace: true });
  };
  const callOtherwise = async (name: string): Promise<void> => {
    if (current && !(await rename.move({ id: current.id, name }))) setAsked(null);
  };
  return (
    <ViewTabs
      views={[...whole, ...own.map(({ id, name, query }) => ({ key: id, label: name, href: `${pathname}?${query}` }))]}
      view={current?.id ?? open}
    >
      {current && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'rename', label: t('rename'), onClick: () => setAsked('rename') },
              { key: 'remove', label: t('remove'), danger: true, onClick: () => void remove.move({ id: current.id }) },
            ],
          }}
        >
          <Button
            type="text"
            size="small"
            aria-label={t('menu', { name: current.name })}
            icon={<MoreOutlined aria-hidden="true" />}
          />
        </Dropdown>
      )}
      {!current && viewQuery(search, columns) !== '' && (
        <Button type="text" size="small" onClick={() => setAsked('save')}>
          {t('save')}
        </Button>
      )}
      {asked === 'save' && (
        <NameDialog title={t('saveTitle')} command={save} onName={keep} onClose={() => setAsked(null)} />
      )}
      {asked === 'rename' && (
        <NameDialog
          title={t('renameTitle')}
          initial={current?.name}
          command={rename}
          onName={callOtherwise}
          onClose={() => setAsked(null)}
        />
      )}
    </ViewTabs>
  );
}
