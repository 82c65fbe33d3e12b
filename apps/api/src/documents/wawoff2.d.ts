declare module 'wawoff2/decompress.js' {
  /** TrueType from WOFF2. */
  export default function decompress(bytes: Uint8Array): Promise<Uint8Array>;
}
