/**
 * Quotations of notes and their sources: finding block quotations with a link to an article (`findQuotations`), and checking
 * each against the passage it names (`QuotationChecker`). Words are compared, not characters: how wide gaps are, the
 * style of quotation marks and marks of Markdown do not count, everything else does.
 */
export { findQuotations, type FoundQuotation } from './findQuotations';
export { QuotationChecker } from './QuotationChecker';
