const KEY = 'camera-label';

/** The label of the camera that was chosen last on this machine. Ids change when a camera is plugged in anew. */
export function rememberedCamera(): string | null {
  return localStorage.getItem(KEY);
}

export function rememberCamera(label: string) {
  localStorage.setItem(KEY, label);
}
