import { randomBytes } from 'node:crypto';

const shortest = 4;
const triesPerLength = 8;

/** A new id such as `a-8f3a`; it grows longer where short ones are taken. */
export function freeAnnotationId(isTaken: (id: string) => boolean): string {
  for (let digits = shortest; ; digits += 2) {
    for (let attempt = 0; attempt < triesPerLength; attempt++) {
      const id = `a-${randomBytes(digits / 2).toString('hex')}`;
      if (!isTaken(id)) return id;
    }
  }
}
