import { fileURLToPath } from 'node:url';

/** A file beside a program, at its real place: inside the packed app some files lie beside the archive, not in it. */
export function unpackedFile(programUrl: string, file: string): string {
  return fileURLToPath(new URL(file, programUrl)).replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked');
}
