import { describe, expect, it } from '@jest/globals';
import { coverage, f1Layout, type FormGrid, layOut } from '@chengxiao/domain';
import { writeFileSync } from 'node:fs';
import { f1Data } from '../../test/make-forms';
import { textOfPdf } from '../../test/pdf-text';
import { drawPdf } from './pdf';
import { mongolianFile, songFile } from './fonts';
import { typeset } from './typeset';

const formOf = (texts: Parameters<typeof f1Data>[0]): FormGrid => layOut(f1Layout, f1Data(texts), 'zh');

describe('what the main typeface lacks', () => {
  it('is drawn by another: rare Han characters, Mongolian script, emoji', async () => {
    const grid = formOf({
      projectName: '王𠮷祥𫚉㐂䶮故居修缮',
      orgName: 'ᠦᠪᠦᠷ ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠣᠨ',
      departmentName: '旗ᠬᠣᠰᠢᠭᠤ 交通局',
      annualGoal: '建成后群众满意👍🏽，家庭👨‍👩‍👧受益，第1️⃣阶段完成；𠮷字照常印出。',
      indicators: [],
    });
    const bytes = await drawPdf(typeset([grid]));
    if (process.env['PDF_OUT']) writeFileSync(process.env['PDF_OUT'], bytes);
    const shown = textOfPdf(bytes).join('');
    expect(coverage.slice(0, 2).map(([file]) => file)).toEqual([songFile, mongolianFile]);
    for (const text of ['王𠮷祥𫚉㐂䶮故居修缮', '旗ᠬᠣᠰᠢᠭᠤ交通局', 'ᠦᠪᠦᠷᠮᠣᠩᠭᠣᠯᠤᠨ', '满意👍', '𠮷字照常印出'])
      expect(shown).toContain(text);
    expect(shown).not.toContain('没有可用的字形');
  });

  it('is told where none has it, and its number stands in its place', async () => {
    const grid = formOf({ projectName: '𰻝𰻝面非遗工坊', indicators: [] });
    const shown = textOfPdf(await drawPdf(typeset([grid]))).join('');
    expect(shown).toContain('〔U+30EDD〕〔U+30EDD〕面非遗工坊');
    expect(shown).toContain('以下字符没有可用的字形，表中以编码代替：U+30EDD（项目名称）');
  });
});
