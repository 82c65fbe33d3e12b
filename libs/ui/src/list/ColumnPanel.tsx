import { DownOutlined, HolderOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useUiText } from '../ui.i18n';
import { titleText } from './columns';
import type { ColumnChoice } from './use-columns';

/** Which columns are shown, and in which order: by dragging, or by the buttons of the row. */
export function ColumnPanel<Row>({ choice }: { choice: ColumnChoice<Row> }) {
  const t = useUiText();
  const [dragged, setDragged] = useState<string | null>(null);
  const keys = choice.columns.map(({ key }) => key);
  return (
    <div className="cx-column-panel" role="group" aria-label={t('list.shownColumns')}>
      <div className="cx-column-head">
        <strong>{t('list.shownColumns')}</strong>
        <Button type="link" size="small" disabled={!choice.changed} onClick={choice.reset}>
          {t('list.resetColumns')}
        </Button>
      </div>
      {choice.columns.map(({ key, title }, at) => {
        const label = titleText(title) || key;
        const [up, down] = [at > 1 ? keys[at - 1] : undefined, at > 0 ? keys[at + 1] : undefined];
        return (
          <div
            key={key}
            className="cx-column-row"
            draggable={at > 0}
            onDragStart={() => setDragged(key)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged && at > 0) event.preventDefault();
            }}
            onDrop={() => dragged && choice.move(dragged, key)}
          >
            <Checkbox
              checked={!choice.off.has(key)}
              disabled={at === 0}
              onChange={({ target }) => choice.show(key, target.checked)}
            >
              {label}
            </Checkbox>
            {at === 0 ? (
              <span className="cx-hint">{t('list.fixedColumn')}</span>
            ) : (
              <span className="cx-column-moves">
                <Move
                  to={up}
                  label={t('list.columnUp', { label })}
                  Icon={UpOutlined}
                  onMove={(to) => choice.move(key, to)}
                />
                <Move
                  to={down}
                  label={t('list.columnDown', { label })}
                  Icon={DownOutlined}
                  onMove={(to) => choice.move(key, to)}
                />
                <HolderOutlined aria-hidden="true" />
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

type MoveProps = {
  to: string | undefined;
  label: string;
  Icon: typeof UpOutlined;
  onMove: (to: string) => void;
};

const Move = ({ to, label, Icon, onMove }: MoveProps) => (
  <Button
    type="text"
    size="small"
    aria-label={label}
    disabled={to === undefined}
    icon={<Icon aria-hidden="true" />}
    onClick={() => to !== undefined && onMove(to)}
  />
);
