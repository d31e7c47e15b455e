import type * as E from 'electron';

/** What leaves the app for the desktop has no stand-in: a spec puts its own function there, with `app.evaluate`. */
function refuse(name: string): () => never {
  return () => {
    throw new Error(`electron stand-in: ${name} reaches the desktop; replace it in the spec with app.evaluate`);
  };
}

export const dialog = {
  showErrorBox: refuse('dialog.showErrorBox'),
  showMessageBox: refuse('dialog.showMessageBox'),
  showMessageBoxSync: refuse('dialog.showMessageBoxSync'),
  showOpenDialog: refuse('dialog.showOpenDialog'),
  showOpenDialogSync: refuse('dialog.showOpenDialogSync'),
  showSaveDialog: refuse('dialog.showSaveDialog'),
  showSaveDialogSync: refuse('dialog.showSaveDialogSync'),
} satisfies Partial<E.Dialog>;

export const shell = {
  openExternal: refuse('shell.openExternal'),
  openPath: refuse('shell.openPath'),
  showItemInFolder: refuse('shell.showItemInFolder'),
  trashItem: refuse('shell.trashItem'),
} satisfies Partial<E.Shell>;
