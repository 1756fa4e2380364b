import type { CitationStyleId } from '../../../preload/contract/citations';
import { apa } from './apa';
import { chicagoNotes } from './chicagoNotes';
import type { CitationStyle } from './CitationStyle';
import { mla } from './mla';

/** Every style there is; each stands in a file of its own, after the manual it names. */
export const styles: Readonly<Record<CitationStyleId, CitationStyle>> = { chicago: chicagoNotes, apa, mla };
export type { CitationStyle, Locator } from './CitationStyle';
