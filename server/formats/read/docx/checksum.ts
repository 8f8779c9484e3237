/** The checksum ZIP archives carry for each part. Source: ISO 3309, PKWARE APPNOTE 4.4.7 (CRC-32, polynomial 0xEDB88320). */

let table: Uint32Array | null = null;

function checksumTable(): Uint32Array {
  if (table) return table;
  table = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  return table;
}

/** CRC-32 of the bytes, 0 to 2³² − 1. */
export function checksumOf(bytes: Uint8Array): number {
  const values = checksumTable();
  let checksum = 0xffffffff;
  for (let index = 0; index < bytes.length; index++)
    checksum = (checksum >>> 8) ^ (values[(checksum ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return (checksum ^ 0xffffffff) >>> 0;
}
