/** Why a segment's file, or a page of it, is not used. */
export class DamagedSegmentError extends Error {
  override readonly name = 'DamagedSegmentError';
}
