import { inflateRawSync } from 'node:zlib';

/** All XML of a workbook in one text, read by its directory. */
export function unpackText(file: Buffer): string {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const texts: string[] = [];
  let at = end < 0 ? file.length : file.readUInt32LE(end + 16);
  while (at + 46 < file.length && file.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const body = file.subarray(begin, begin + size);
    texts.push((method === 8 ? inflateRawSync(body) : body).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return texts.join('\n');
}
