import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileTypes, usualUploadPolicy } from './attachment';
import { fileTypeOf, inspectFile, storedName, refuseContent } from './file-type';

const bytes = (...values: number[]) => Uint8Array.from(values);
const zip = bytes(0x50, 0x4b, 0x03, 0x04);
const pdf = bytes(...[...'%PDF-1.7'].map((letter) => letter.charCodeAt(0)));
const refused = (head: Uint8Array, entries: string[] | null = null) =>
  refuseContent({ head, entries }, usualUploadPolicy)?.key ?? null;

describe('a file is what its content says', () => {
  it.each([
    [pdf, null, 'pdf'],
    [bytes(0xff, 0xd8, 0xff, 0xe0), null, 'jpg'],
    [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), null, 'png'],
    [zip, ['[Content_Types].xml', 'word/document.xml'], 'docx'],
    [zip, ['xl/workbook.xml'], 'xlsx'],
    [zip, ['OFD.xml', 'Doc_0/Document.xml'], 'ofd'],
    [zip, ['会议纪要.txt'], 'zip'],
    [bytes(0x4d, 0x5a, 0x90), null, null],
    [bytes(0xd0, 0xcf, 0x11, 0xe0), null, null],
    [bytes(), null, null],
  ])('%#', (head, entries, type) => {
    expect(fileTypeOf({ head, entries })).toBe(type);
  });

  it('refuses programs, old Office files, macros, and archives with programs inside', () => {
    expect(refused(bytes(0x4d, 0x5a))).toBe('fileTypeRefused');
    expect(refused(bytes(0xd0, 0xcf, 0x11, 0xe0))).toBe('fileTypeRefused');
    expect(refused(zip, ['word/document.xml', 'word/vbaProject.bin'])).toBe('fileWithMacros');
    expect(refused(zip, ['材料/表.xlsm'])).toBe('fileWithMacros');
    expect(refused(zip, ['材料/安装.EXE'])).toBe('fileWithPrograms');
    expect(refused(zip, ['材料/批复.pdf'])).toBeNull();
    expect(refused(pdf)).toBeNull();
  });

  it('takes only the types that the installation allows', () => {
    expect(refuseContent({ head: pdf, entries: null }, { types: ['docx'] })).toMatchObject({ key: 'fileTypeRefused' });
  });
});

describe('a file is looked into where it lies', () => {
  const inspect = async (content: Uint8Array, maxBytes = 1024 * 1024) => {
    const read = (position: number, length: number) => Promise.resolve(content.subarray(position, position + length));
    const { type, refused } = await inspectFile({ size: content.length, read }, { maxBytes, types: ['pdf', 'zip'] });
    return type ?? [refused.code, refused.reason.key];
  };
  /** An archive of one entry with this name, and a comment at its end. */
  const archive = (name: string, announced = 1, comment = '原件') => {
    const [text, note] = [name, comment].map((each) => new TextEncoder().encode(each)) as [Uint8Array, Uint8Array];
    const bytes = new Uint8Array(4 + 46 + text.length + 22 + note.length);
    const view = new DataView(bytes.buffer);
    bytes.set(zip);
    view.setUint32(4, 0x02014b50, true);
    view.setUint16(32, text.length, true);
    bytes.set(text, 50);
    const end = 50 + text.length;
    view.setUint32(end, 0x06054b50, true);
    view.setUint16(end + 10, announced, true);
    view.setUint32(end + 12, 46 + text.length, true);
    view.setUint32(end + 16, 4, true);
    view.setUint16(end + 20, note.length, true);
    bytes.set(note, end + 22);
    return bytes;
  };

  it.each([
    ['a document', pdf, 'pdf'],
    ['nothing', bytes(), ['BAD_REQUEST', 'fileEmpty']],
    ['a program', bytes(0x4d, 0x5a), ['UNSUPPORTED_TYPE', 'fileTypeRefused']],
    ['a type that the installation does not take', bytes(0xff, 0xd8, 0xff), ['UNSUPPORTED_TYPE', 'fileTypeRefused']],
    ['an archive', archive('材料/批复.pdf'), 'zip'],
    ['an archive with a program', archive('材料/安装.exe'), ['UNSUPPORTED_TYPE', 'fileWithPrograms']],
    ['an archive that ends early', archive('材料/批复.pdf').slice(0, -1), ['UNSUPPORTED_TYPE', 'fileDamaged']],
    ['an archive that lacks an entry', archive('批复.pdf', 2), ['UNSUPPORTED_TYPE', 'fileDamaged']],
  ])('%s', async (_, content, found) => {
    expect(await inspect(content)).toEqual(found);
  });

  it('is refused beyond the limit of the installation, and not read', async () => {
    expect(await inspect(pdf, pdf.length)).toBe('pdf');
    expect(await inspect(pdf, pdf.length - 1)).toEqual(['TOO_LARGE', 'fileTooLarge']);
  });
});

describe('the name it is kept under', () => {
  it.each([
    ['立项依据.pdf', 'pdf', '立项依据.pdf'],
    ['照片.JPEG', 'jpg', '照片.JPEG'],
    ['invoice.exe', 'pdf', 'invoice.exe.pdf'],
    ['C:\\材料\\..\\报告', 'docx', '报告.docx'],
    ['', 'zip', 'file.zip'],
  ] as const)('%s as %s is %s', (name, type, kept) => {
    expect(storedName(name, type)).toBe(kept);
  });

  it('always ends as what it is, without a folder, in at most 120 characters', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...fileTypes), (name, type) => {
        const kept = storedName(name, type);
        expect(kept.toLowerCase()).toMatch(new RegExp(`\\.(${type}${type === 'jpg' ? '|jpeg' : ''})$`));
        expect(kept).not.toMatch(/[\\/]/);
        expect([...kept].length).toBeLessThanOrEqual(120);
      }),
    );
  });
});
