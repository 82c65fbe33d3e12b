import { crc32, deflateRawSync } from 'node:zlib';

/** A part that is packed already, with the size it claims to have, and the checksum where that is to be true. */
export type Packed = { readonly body: Buffer; readonly claimed: number; readonly crc?: number };
export const packedPart = (body: Buffer, claimed: number): Packed => ({ body, claimed });
/** A part packed as well as it goes, which claims what it is. */
export const soundPart = (content: string | Buffer): Packed => {
  const bytes = Buffer.from(content as Buffer);
  return { body: deflateRawSync(bytes, { level: 9 }), claimed: bytes.length, crc: crc32(bytes) };
};

/** A zip file of the given parts, which may claim false sizes, as an attacker would build it. */
export function makeZip(parts: Readonly<Record<string, string | Buffer | Packed>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const deflated = typeof part === 'object' && 'claimed' in part;
    const body = deflated ? part.body : Buffer.from(part);
    const size = deflated ? part.claimed : body.length;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(deflated ? 8 : 0, 4);
    fields.writeUInt32LE((deflated ? part.crc : undefined) ?? crc32(body), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}
