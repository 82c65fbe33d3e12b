import { deflateRawSync } from 'node:zlib';
import { makeZip, packedPart, soundPart } from '../make-zip';

const megabyte = 1024 * 1024;
const blanks = (megabytes: number): Buffer => Buffer.alloc(megabytes * megabyte, 0x20);

/** An attachment that asks whoever opens it for more than it says; `reason` is the message it is refused with. */
export type HostileFile = { readonly name: string; readonly make: () => Buffer; readonly reason: RegExp };

/** An archive of many parts that are the same packed bytes, as a bomb is made cheaply. */
const manyOf = (count: number, part: Buffer, claimed: number): Buffer =>
  makeZip(Object.fromEntries(Array.from({ length: count }, (_, n) => [`材料/${n}.txt`, packedPart(part, claimed)])));

/** An archive whose entries all begin at the same bytes, which then come out as often as they are named. */
function overlapping(count: number): Buffer {
  const body = deflateRawSync(blanks(1), { level: 9 });
  const one = makeZip({ 'a.txt': packedPart(body, megabyte) });
  const end = one.length - 22;
  const entry = one.subarray(one.readUInt32LE(end + 16), end);
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(count * entry.length, 12);
  return Buffer.concat([
    one.subarray(0, one.length - 22 - entry.length),
    ...Array.from({ length: count }, () => entry),
    tail,
  ]);
}

/** An archive in an archive in an archive, and so on. */
const nested = (depth: number): Buffer => {
  const inner = depth === 0 ? blanks(1) : nested(depth - 1);
  return makeZip({ [`${depth}.zip`]: soundPart(inner) });
};

/** A PNG that is only its header: this many pixels. */
function png(width: number, height: number): Buffer {
  const file = Buffer.alloc(64);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(file);
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

/** A JPEG that is only its first frame, behind a segment of something else. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc00011080000000003012200021101031101', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from('ffd8ffe000040000', 'hex'), frame, Buffer.from('ffd9', 'hex')]);
}

/** Files of a few megabytes at most. Each is made when it is asked for. */
export const hostileFiles: readonly HostileFile[] = [
  {
    name: 'an archive of 2 GB of blanks, which claims to be small',
    make: () => manyOf(32, deflateRawSync(blanks(64), { level: 9 }), 10),
    reason: /^fileBomb$/,
  },
  { name: 'an archive of 5,000 entries over one another', make: () => overlapping(5_000), reason: /^fileBomb$/ },
  { name: 'archives within one another, six deep', make: () => nested(6), reason: /^fileBomb$/ },
  {
    name: 'sixteen archives of 100 MB each within one',
    make: () => {
      const inner = makeZip({ 'a.txt': soundPart(blanks(100)) });
      return makeZip(Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`${n}.zip`, soundPart(inner)])));
    },
    reason: /^fileBomb$/,
  },
  {
    name: 'an archive whose entries are cut off',
    make: () => makeZip({ 'a.txt': packedPart(deflateRawSync(blanks(1)).subarray(0, 100), megabyte) }),
    reason: /^fileDamaged$/,
  },
  {
    name: 'a PNG of 4 billion by 4 billion pixels',
    make: () => png(4_000_000_000, 4_000_000_000),
    reason: /^pictureTooLarge$/,
  },
  { name: 'a JPEG of 65,535 by 65,535 pixels', make: () => jpeg(65_535, 65_535), reason: /^pictureTooLarge$/ },
];

/** Ordinary files beside them, which are taken. */
export const soundFiles: readonly { readonly name: string; readonly make: () => Buffer }[] = [
  { name: 'a PNG of a scanned sheet', make: () => png(9_900, 14_000) },
  { name: 'a JPEG of a telephone', make: () => jpeg(16_320, 12_240) },
  { name: 'an archive of an archive', make: () => nested(1) },
  { name: 'an archive of 30 MB of text', make: () => makeZip({ '说明.txt': soundPart(blanks(30)), '空.txt': '' }) },
];
