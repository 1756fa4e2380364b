import { app, Menu } from 'electron';
import { fieldMenuItems } from './fieldMenuItems';

/** Gives text fields and the editor the menu the system's own have: spellings offered, cut, copy, paste. */
export function offerFieldMenu(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_menuEvent, params) => {
      if (params.isEditable) Menu.buildFromTemplate(fieldMenuItems(contents, params)).popup();
    });
  });
}
