/** What can be said of Markdown without rendering it: its headings and its plain words. */
export { outlineOf, type Heading } from './outline';
export { countedOutline, type CountedHeading } from './countedOutline';
export { findMath, mathPattern, type Formula } from './math';
export { blockName, blockNameStart } from './blockName';
export { sectionOf } from './section';
export { plainText } from './plainText';
