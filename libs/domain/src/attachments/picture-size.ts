import type { ReadableFile } from './zip-entries';

/** Pixels across and down. */
export type PictureSize = { readonly width: number; readonly height: number };

/** More pixels than a sheet of A3 at 1,200 dots an inch: a viewer takes four bytes for each, whatever the file takes. */
export const mostPixels = 300_000_000;

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The size that the header of a PNG says, without decoding it; null where it says none. */
export async function sizeOfPng({ read }: ReadableFile): Promise<PictureSize | null> {
  const head = viewOf(await read(0, 24));
  if (head.byteLength < 24 || head.getUint32(12) !== 0x49484452) return null;
  return { width: head.getUint32(16), height: head.getUint32(20) };
}

/** Segments before the first that says a size; cameras write some dozens. */
const mostSegments = 2_000;
/** Segments of a frame, which say its size; C4, C8 and CC are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** The size that the first frame of a JPEG says, without decoding it; null where none is found. */
export async function sizeOfJpeg({ size, read }: ReadableFile): Promise<PictureSize | null> {
  let at = 2;
  for (let segment = 0; segment < mostSegments && at + 9 <= size; segment += 1) {
    const view = viewOf(await read(at, 9));
    if (view.byteLength < 9 || view.getUint8(0) !== 0xff) return null;
    const marker = view.getUint8(1);
    // A marker may be filled up with FF.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { width: view.getUint16(7), height: view.getUint16(5) };
    else at += 2 + view.getUint16(2);
  }
  return null;
}
