export const FACE_MODEL_FILES: readonly string[];
export const FACE_MODEL_PACKAGES: readonly string[];
/** The file of this name, as its package ships it. */
export function faceModelSource(root: string, name: string): string;
/** Put the models and their backend into `folder`. */
export function copyFaceModels(root: string, folder: string): Promise<void>;
/** The build of the face library for Node. */
export function faceLibraryFile(root: string): string;
