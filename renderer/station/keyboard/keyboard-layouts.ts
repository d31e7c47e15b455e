export type LayoutId = 'latin' | 'arabic' | 'digits';

/** Letters by rows, as on a keyboard of that script; `more` are the letters for which it has no room. */
interface KeyboardLayout {
  readonly letters: readonly string[][];
  readonly more: readonly string[][] | null;
  /** What the key that leads to this layout says, and the one that leads to its `more`. */
  readonly sign: string;
  readonly moreSign: string;
}

const rows = (...lines: readonly string[]) => lines.map((line) => line.split(' '));
const DIGITS = '1 2 3 4 5 6 7 8 9 0';

export const KEYBOARD_LAYOUTS: Readonly<Record<LayoutId, KeyboardLayout>> = {
  latin: {
    letters: rows(DIGITS, 'q w e r t y u i o p', "a s d f g h j k l '", 'z x c v b n m - . @'),
    more: rows(
      'á à â ä ã å ă ą æ œ ů ś',
      'é è ê ë ė ę ě í î ï ì ı',
      'ó ò ô ö õ ő ø ú ù û ü ű',
      'ç ć č ñ ń ß š ş ł đ ğ ž',
    ),
    sign: 'ABC',
    moreSign: 'áéñ',
  },
  arabic: {
    letters: rows(DIGITS, 'ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط ذ', 'ئ ء ؤ ر ى ة و ز ظ أ إ آ'),
    more: rows(DIGITS, 'پ چ ژ ک گ ڤ ڭ ی ہ ھ ے ں', 'َ ُ ِ ّ ْ ً ٌ ٍ ٰ ٔ ـ -'),
    sign: 'أبج',
    moreSign: 'پچگ',
  },
  digits: { letters: rows('1 2 3', '4 5 6', '7 8 9', '0'), more: null, sign: '123', moreSign: '' },
};

const ARABIC_SCRIPT = new Set(['ar', 'fa', 'ur', 'ckb', 'ps', 'ug']);

/** The layouts worth offering where people choose among these languages, the one of `locale` first. */
export function layoutsFor(locale: string, languages: readonly string[]): readonly LayoutId[] {
  const layouts = [locale, ...languages].map(layoutOf);
  return [...new Set<LayoutId>([...layouts, 'latin'])];
}

function layoutOf(locale: string): LayoutId {
  return ARABIC_SCRIPT.has(locale.split('-')[0] ?? '') ? 'arabic' : 'latin';
}
