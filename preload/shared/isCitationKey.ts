/** Whether a text can be the citation key of an article. */
export function isCitationKey(text: string): boolean {
  return /^[a-z][a-z0-9_:.-]{1,79}$/.test(text);
}
