import { describe, expect, it } from '@jest/globals';
import { inGb18030 } from '../../../test/gb18030';
import { nameOf } from './file-part';

const bytes = (text: string | Buffer): string => Buffer.from(text).toString('latin1');
const named = (parameters: string): string =>
  nameOf(`--b\r\nContent-Disposition: form-data; name="file"; ${parameters}\r\nContent-Type: application/pdf`);

describe('the name of a file that comes in', () => {
  it.each([
    ['in UTF-8', `filename="${bytes('关于批复.pdf')}"`, '关于批复.pdf'],
    ['in GB18030', `filename="${bytes(inGb18030('关于批复.pdf'))}"`, '关于批复.pdf'],
    ['in bytes of neither', `filename="${bytes(Buffer.from('b3c9ff', 'hex'))}.pdf"`, '\uFFFD'],
    ['coded', `filename*=UTF-8''%E6%89%B9%E5%A4%8D.pdf`, '批复.pdf'],
    ['coded behind a plain one', `filename="_.pdf"; filename*=UTF-8''%E6%89%B9%E5%A4%8D.pdf`, '批复.pdf'],
    ['coded before a plain one', `filename*=utf-8'zh-CN'%E6%89%B9%E5%A4%8D.pdf; filename="_.pdf"`, '批复.pdf'],
    ['coded in GBK', `filename*=GBK''%C5%FA%B8%B4.pdf`, '批复.pdf'],
    ['coded in bytes of nothing', `filename*=UTF-8''%E6%89.pdf`, '\uFFFD'],
    ['coded in an encoding nobody knows, beside a plain one', `filename*=x-none''%E6; filename="a.pdf"`, 'a.pdf'],
    ['with a quote and a path', `filename="C:\\\\tmp\\\\\\"a\\".pdf"`, 'C:\\tmp\\"a".pdf'],
    ['without quotes', 'filename=a.pdf', 'a.pdf'],
    ['with a semicolon and an equals sign inside', 'filename="a; filename=b.pdf"', 'a; filename=b.pdf'],
    ['missing', 'x="y"', ''],
  ])('%s', (_, parameters, name) => expect(named(parameters)).toBe(name));
});
