import type { ElectronApplication } from '@playwright/test';

/** Nobody can press a button in the system's own dialogs: the next ones answer with these paths, one that saves with the first. */
export async function answerDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: filePaths[0] ?? '' });
    },
    [...paths],
  );
}
