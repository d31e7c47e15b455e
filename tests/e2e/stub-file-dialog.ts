import type { ElectronApplication } from '@playwright/test';

/** What the next file dialog answers: this file, as if a person had chosen it. */
export async function chooseInNextDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
}
