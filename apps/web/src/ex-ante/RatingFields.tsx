import {
  exAnteDimensions,
  type ExAnteForm as Points,
  type ExAnteItem,
  exAnteItems,
  exAnteMarks,
  pointsOfMark,
} from '@chengxiao/domain';
import { Choice, FormField } from '@chengxiao/ui';
import { Input } from 'antd';
import type { ExAnteForm, RatingCell } from './ex-ante-form';
import { useItemText } from './ex-ante-items.i18n';
import { useExAnteText } from './ex-ante.i18n';

type Props = {
  points: Points;
  ratings: ExAnteForm['ratings'];
  onChange: (item: ExAnteItem, cell: RatingCell) => void;
};

/** Five dimensions with four items each: a mark and a remark. */
export function RatingFields({ points, ratings, onChange }: Props) {
  const t = useExAnteText();
  const i = useItemText();
  return exAnteDimensions.map((dimension) => (
    <fieldset key={dimension} className="ex-ante-items">
      <legend>{i(`dimension.${dimension}`)}</legend>
      {exAnteItems
        .filter((item) => item.startsWith(dimension))
        .map((item) => (
          <div key={item} className="ex-ante-item">
            <FormField path={`ratings.${item}`} label={i(`item.${item}`)}>
              <Choice
                value={ratings[item].mark}
                placeholder={t('unrated')}
                options={exAnteMarks.map((value) => ({
                  value,
                  label: i('marked', { mark: i(`mark.${value}`), n: pointsOfMark(points, dimension, value) }),
                }))}
                onChange={(mark) => onChange(item, { ...ratings[item], mark })}
              />
            </FormField>
            <Input
              aria-label={`${i(`item.${item}`)} ${t('remark')}`}
              placeholder={t('remark')}
              maxLength={300}
              value={ratings[item].remark}
              onChange={(event) => onChange(item, { ...ratings[item], remark: event.target.value })}
            />
          </div>
        ))}
    </fieldset>
  ));
}
