/** A name: of a person in two parts, or of anybody else as it is written. */
export type CslName =
  | { readonly family: string; readonly given?: string; readonly suffix?: string }
  | { readonly literal: string };

/** A date to the day, the month or the year. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly [year: number, month?: number, day?: number]];
}

export type CslType = 'article-newspaper' | 'webpage' | 'report' | 'book';

/** A source as CSL-JSON has it (citationstyles.org), as far as articles have what it asks for. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  /** When it was taken into the library. */
  readonly accessed?: CslDate;
  /** The paper or the site; of a report or a book it is the `publisher`. */
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly language?: string;
  readonly URL?: string;
}
