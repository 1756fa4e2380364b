const prime1 = 0x9e3779b1;
const prime2 = 0x85ebca77;
const prime3 = 0xc2b2ae3d;
const prime4 = 0x27d4eb2f;
const prime5 = 0x165667b1;

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function round(accumulator: number, lane: number): number {
  return Math.imul(rotated((accumulator + Math.imul(lane, prime2)) | 0, 13), prime1);
}

/**
 * The checksum of bytes: xxHash32 with seed 0, an unsigned 32-bit integer. Over 1 GB/s in JavaScript, where a CRC by table is
 * four times slower. Source: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
 */
export function xxHash32(bytes: Uint8Array): number {
  const { length } = bytes;
  const lanes = lanesOf(bytes);
  const whole = lanes.length;
  let at = 0;
  let hash = prime5;
  if (length >= 16) {
    let a = (prime1 + prime2) | 0;
    let b = prime2 | 0;
    let c = 0;
    let d = -prime1 | 0;
    for (const end = whole - 4; at <= end; at += 4) {
      a = round(a, lanes[at]!);
      b = round(b, lanes[at + 1]!);
      c = round(c, lanes[at + 2]!);
      d = round(d, lanes[at + 3]!);
    }
    hash = (rotated(a, 1) + rotated(b, 7) + rotated(c, 12) + rotated(d, 18)) | 0;
  }
  hash = (hash + length) | 0;
  for (; at < whole; at++) hash = Math.imul(rotated((hash + Math.imul(lanes[at]!, prime3)) | 0, 17), prime4);
  for (let byte = whole * 4; byte < length; byte++)
    hash = Math.imul(rotated((hash + Math.imul(bytes[byte]!, prime5)) | 0, 11), prime1);
  return mixed(hash);
}

/**
 * The whole words of bytes, little-endian as every machine the application runs on. A view, as a `DataView` is read several times
 * slower until it is compiled, and an index is opened by a process that has just begun.
 */
function lanesOf(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

function mixed(hash: number): number {
  let result = Math.imul(hash ^ (hash >>> 15), prime2);
  result = Math.imul(result ^ (result >>> 13), prime3);
  return (result ^ (result >>> 16)) >>> 0;
}
