/** Dates as people write them, read strictly: partial dates (`YYYY[-MM[-DD]]`), and what could mean two days reported. */
export { monthNumber, monthPattern, partialDate, readDate, type ReadDate } from './partialDate';
