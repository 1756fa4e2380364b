/** Reads varints (see `ByteWriter`) one after another. Past the end it reads zeros, so that damaged bytes end no loop in a fault. */
export class ByteReader {
  constructor(
    public bytes: Uint8Array,
    public at = 0,
  ) {}

  varint(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    let shift = 7;
    do {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return value >>> 0;
  }

  /** Passes over as many varints. */
  skip(count: number): void {
    const { bytes } = this;
    for (let left = count; left > 0; left--) while ((bytes[this.at++] ?? 0) > 127);
  }
}
