import { expect, it } from '@jest/globals';
import { FormScope } from '@chengxiao/ui';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../../test/show';
import { emptyIndicator, type IndicatorCells } from './transfer-form';
import { TransferIndicatorGrid } from './TransferIndicatorGrid';

let latest: IndicatorCells[] = [];
function Grid() {
  const [rows, setRows] = useState([emptyIndicator()]);
  latest = rows;
  return (
    <FormScope problem={null}>
      <TransferIndicatorGrid rows={rows} onChange={setRows} />
    </FormScope>
  );
}

it('takes the official table of a transfer, and names what it has no column for', async () => {
  const { user } = show(<Grid />);
  const text = [
    '一级指标\t二级指标\t三级指标\t指标值\t分值',
    '产出指标\t数量指标\t改造面积\t≥2.4万亩\t10',
    '\t\t建成座数\t3座\t10',
    '效益指标\t社会效益指标\t群众生活\t明显提高\t30',
  ].join('\r\n');
  fireEvent.paste(screen.getByLabelText('一级指标，第 1 行'), { clipboardData: { getData: () => text } });
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('没有可填的格子：“10” ×2、“30”');
  await user.click(screen.getByRole('button', { name: '填入表格' }));
  expect(
    latest.map(({ level1, level2, name, direction, value, unit, aggregation, standard }) =>
      [level1, level2, name, direction, value, unit, aggregation, standard].join(' '),
    ),
  ).toEqual([
    '产出指标 数量指标 改造面积 ge 2.4 万亩 sum ',
    '产出指标 数量指标 建成座数 eq 3 座 sum ',
    '效益指标 社会效益指标 群众生活 ge   none 明显提高',
  ]);
});
