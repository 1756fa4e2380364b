import { EditorView } from '@codemirror/view';
import { parseLinkUrl, printLink } from '../../../preload/shared/links';

/** An address into the app that is pasted becomes the link it stands for, so that it is followed, listed and rewritten like any. */
export const pastedLinks = EditorView.clipboardInputFilter.of((text) => {
  const address = parseLinkUrl(text);
  return address === null ? text : printLink(address);
});
