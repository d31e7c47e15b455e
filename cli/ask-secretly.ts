type Keyboard = Pick<NodeJS.ReadStream, 'on' | 'off' | 'pause' | 'resume' | 'setEncoding' | 'setRawMode' | 'isTTY'>;

/** More than any secret that is asked for here. */
const LONGEST = 1000;
const INTERRUPT = '\u0003';
const BACKSPACES = '\b\u007f';
/** Ctrl+C, Ctrl+D and Enter. */
const ENDING_KEYS = new RegExp(`([${INTERRUPT}\\u0004\\r\\n])`);

/**
 * Ask for one line after the other, and show nothing of what is typed. Where nobody sits at a keyboard no question is
 * asked and the input's first line is the only answer. Null where it was interrupted.
 */
export async function askSecretly(
  stdin: Keyboard,
  write: (text: string) => void,
  prompts: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  if (stdin.isTTY !== true) {
    const line = await readLine(stdin, signal);
    return line === null ? null : [line];
  }
  const answers: string[] = [];
  stdin.setRawMode(true);
  try {
    for (const prompt of prompts) {
      write(`${prompt} `);
      const line = await readLine(stdin, signal);
      write('\n');
      if (line === null) return null;
      answers.push(line);
    }
  } finally {
    stdin.setRawMode(false);
  }
  return answers;
}

function readLine(stdin: Keyboard, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    let line = '';
    const end = (answer: string | null) => {
      stdin.off('data', take);
      stdin.off('end', endOfInput);
      signal.removeEventListener('abort', interrupt);
      // Else the process would wait for more.
      stdin.pause();
      resolve(answer);
    };
    const endOfInput = () => end(line);
    const interrupt = () => end(null);
    const take = (text: string) => {
      const [typed = '', key] = text.split(ENDING_KEYS, 2);
      line = edit(line, typed);
      if (key !== undefined) end(key === INTERRUPT ? null : line);
    };
    if (signal.aborted) return end(null);
    stdin.setEncoding('utf8');
    stdin.on('data', take);
    stdin.on('end', endOfInput);
    signal.addEventListener('abort', interrupt);
    stdin.resume();
  });
}

/** Without the terminal's own editing, Backspace arrives as what it is. */
function edit(line: string, typed: string): string {
  let edited = line;
  for (const key of typed) edited = BACKSPACES.includes(key) ? edited.slice(0, -1) : `${edited}${key}`;
  return edited.slice(0, LONGEST);
}
