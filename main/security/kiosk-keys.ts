import type { Input, WebContents } from 'electron';

type Key = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>;

/**
 * Keys with a name that a page may have: moving, typing, and what a presenter clicker sends. Everything else with a
 * name (F1 to F24, Print, BrowserBack, ContextMenu …) is some program's shortcut.
 */
const NAMED_KEYS: ReadonlySet<string> = new Set([
  ...['Tab', 'Enter', 'Escape', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  // Pressed alone they do nothing by themselves; refused, the letter after them would be another.
  ...['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'NumLock'],
  // Composing: accents, Chinese, Japanese, Korean.
  ...['Dead', 'Process', 'Compose', 'Unidentified'],
  ...['Convert', 'NonConvert', 'KanaMode', 'KanjiMode', 'HangulMode', 'HanjaMode', 'JunjaMode', 'Eisu'],
  ...['Hiragana', 'Katakana', 'HiraganaKatakana', 'Romaji', 'Zenkaku', 'Hankaku', 'ZenkakuHankaku'],
]);

/**
 * Whether a key would be some shortcut. A list of what may pass, because nobody knows every shortcut: with Control,
 * Alt or the system's key nothing passes but a character that a keyboard makes by them, such as `@`.
 */
export function isKioskShortcut({ alt, control, key, meta }: Key, platform: NodeJS.Platform): boolean {
  const isCharacter = [...key].length === 1;
  if (!isCharacter && !NAMED_KEYS.has(key)) return true;
  if (meta) return true;
  if (!control && !alt) return false;
  if (!isCharacter) return key !== 'Control' && key !== 'Alt' && key !== 'AltGraph' && key !== 'Shift';
  // A keyboard's third level is Option on a Mac and AltGr, which is Control and Alt, elsewhere.
  const isThirdLevel = platform === 'darwin' ? !control : control && alt;
  return !isThirdLevel || /^[\sa-z\d]$/i.test(key);
}

/** Keep every shortcut from a page of a kiosk, and from the window around it. */
export function refuseShortcuts(
  contents: Pick<WebContents, 'on'>,
  platform: NodeJS.Platform,
  refused: () => void = () => undefined,
) {
  contents.on('before-input-event', (event, input) => {
    if (!isKioskShortcut(input, platform)) return;
    event.preventDefault();
    if (input.type === 'keyDown') refused();
  });
}
