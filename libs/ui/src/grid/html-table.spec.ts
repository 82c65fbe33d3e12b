import { expect, it } from '@jest/globals';
import { pastedBlock } from './html-table';

const copied = (plain: string, html: string) =>
  pastedBlock({ getData: (type) => (type === 'text/html' ? html : plain) });
const fromWord = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
<table><tr><td><p>一级指标</p></td><td><p>三级
  指标</p></td><td><p>指标值</p></td></tr>
<tr><td rowspan="2"><p>产出<span>指标</span></p></td><td><p>改造草原面积</p><p>（含围栏）</p></td><td>≥2.4万亩<br></td></tr>
<tr><td>验收&nbsp;合格率</td><td>95%<br>以上</td></tr>
<tr><td colspan="2">合计</td><td></td></tr></table><!--EndFragment--></body></html>`;

it('reads a table of a text processor by its cells, where its plain text breaks at every paragraph', () => {
  const plain =
    '一级指标\t三级指标\t指标值\r\n产出指标\t改造草原面积\r\n（含围栏）\t≥2.4万亩\r\n\t验收合格率\t95%\r\n以上\r\n合计\t\r\n';
  expect(copied(plain, fromWord)).toEqual([
    ['一级指标', '三级指标', '指标值'],
    ['产出指标', '改造草原面积\n（含围栏）', '≥2.4万亩'],
    ['', '验收\u00a0合格率', '95%\n以上'],
    ['合计', '', ''],
  ]);
});

it('takes the plain text of a spreadsheet as it is, and of a page without a table', () => {
  expect(copied('里程\t180\r\n桥梁\t"两行\n3"\r\n', '<table><tr><td>里程</td><td>1.8E+02</td></tr></table>')).toEqual([
    ['里程', '180'],
    ['桥梁', '两行\n3'],
  ]);
  expect(copied('里程\t180\n桥梁', '<p>里程 180</p>')).toEqual([['里程', '180'], ['桥梁']]);
  expect(copied('里程\n桥梁', '')).toEqual([['里程'], ['桥梁']]);
});
