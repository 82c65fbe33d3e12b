import { valueMethods } from '@chengxiao/domain';
import { Choice, FormField, SidePanel } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ApprovedText } from './approved';
import { useDetailText } from '../indicator-detail.i18n';
import type { IndicatorCells } from './target-form';

export const detailKeys = ['explanation', 'method', 'source', 'evidence', 'scoringRule'] as const;
const longest = { explanation: 500, source: 200, evidence: 500, scoringRule: 500 } as const;

type IndicatorDetailProps = {
  row: IndicatorCells;
  /** The same row as it is approved, where that is adjusted. */
  approved: IndicatorCells | undefined;
  /** Path of the row on the screen, `annual.3`. */
  path: string;
  onDone: (row: IndicatorCells) => void;
  onClose: () => void;
};

/** What the template of 101号 asks of a row besides; what is typed is written in one step of the grid's undo. */
export function IndicatorDetail({ row, approved, path, onDone, onClose }: IndicatorDetailProps) {
  const t = useDetailText();
  const [typed, setTyped] = useState(row);
  const set = (change: Partial<IndicatorCells>): void => setTyped((old) => ({ ...old, ...change }));
  const { libraryVersion } = row;
  const said = (key: (typeof detailKeys)[number], cells: IndicatorCells): string =>
    key === 'method' ? methodLabel(cells.method) : cells[key];
  const methodLabel = (method: string): string => {
    const known = valueMethods.find((value) => value === method);
    return known ? t(`method.${known}`) : method;
  };
  return (
    <SidePanel
      open
      size="large"
      title={row.name ? t('openOf', { name: row.name }) : t('title')}
      onClose={onClose}
      footer={
        <Button type="primary" onClick={() => onDone(typed)}>
          {t('done')}
        </Button>
      }
    >
      <p className="cx-hint">{libraryVersion ? t('fromLibrary', { n: libraryVersion }) : t('ownIndicator')}</p>
      {detailKeys.map((key) => (
        <FormField
          key={key}
          path={`${path}.${key}`}
          label={t(`field.${key}`)}
          wide
          hint={
            approved &&
            approved[key] !== typed[key] && <ApprovedText approved={said(key, approved)} now={said(key, typed)} />
          }
        >
          {key === 'method' ? (
            <Choice
              value={typed.method}
              options={valueMethods.map((value) => ({ value, label: t(`method.${value}`) }))}
              onChange={(method) => set({ method })}
            />
          ) : (
            <Input.TextArea
              rows={3}
              maxLength={longest[key]}
              value={typed[key]}
              onChange={(event) => set({ [key]: event.target.value })}
            />
          )}
        </FormField>
      ))}
    </SidePanel>
  );
}
