import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Failure } from '../../contract/failure.ts';
import { type OpenedPortrait, PORTRAIT_LIMIT_BYTES } from '../../contract/photo.ts';
import { fail, type Result } from '../../contract/result.ts';
import { type ChangePhotoState, reduceChangePhoto, startChangePhoto } from './change-photo-state.ts';
import { openPortrait } from './open-portrait.ts';

export interface ChangePhotoActions {
  readonly chooseFile: () => void;
}

/** Open a picture from the file dialog, dropped on the window or pasted; `onOpened` gets it while the page is there. */
export function useChangePhoto(
  failure: Failure | null,
  onOpened: (portrait: OpenedPortrait) => void,
): readonly [ChangePhotoState, ChangePhotoActions] {
  const [state, dispatch] = useReducer(reduceChangePhoto, failure, startChangePhoto);
  const isOpening = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const open = useCallback(
    async (answer: () => Promise<Result<OpenedPortrait | null>>) => {
      if (isOpening.current) return;
      isOpening.current = true;
      await openPortrait(answer, {
        isHere: () => isHere.current,
        dispatch,
        onOpened,
        close: (portraitId) => void window.bridge.portrait.close(portraitId),
      });
      isOpening.current = false;
    },
    [onOpened],
  );
  const openFile = useCallback((file: File) => void open(() => openDroppedFile(file)), [open]);
  const onNothingPasted = useCallback(() => dispatch({ type: 'pasted-nothing' }), []);
  const onDragging = useCallback(
    (isOver: boolean) => dispatch({ type: isOver ? 'drag-entered' : 'drag-left' }),
    [],
  );

  usePaste(openFile, onNothingPasted);
  useDrop(openFile, onDragging);
  return [state, { chooseFile: () => void open(() => window.bridge.portrait.chooseFile()) }];
}

async function openDroppedFile(file: File): Promise<Result<OpenedPortrait>> {
  if (file.size > PORTRAIT_LIMIT_BYTES) {
    return fail({ kind: 'too-many-bytes', bytes: file.size, limitBytes: PORTRAIT_LIMIT_BYTES });
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  // A dropped folder, and a file that vanished, can't be read.
  if (bytes === null) return fail({ kind: 'unreadable-file', name: file.name });
  return window.bridge.portrait.openBytes(new Uint8Array(bytes), file.name === '' ? null : file.name);
}

function usePaste(onFile: (file: File) => void, onNothing: () => void) {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (file === undefined) onNothing();
      else onFile(file);
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, [onFile, onNothing]);
}

/** The whole window takes the drop, so that a near miss doesn't navigate away from the page. */
function useDrop(onFile: (file: File) => void, onDragging: (isOver: boolean) => void) {
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      event.preventDefault();
      onDragging(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) onDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      onDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [onFile, onDragging]);
}
