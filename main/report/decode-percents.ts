/** More often than anybody encodes an address. */
const MOST_ROUNDS = 5;

/** Undo percent-encoding wherever it is in a text, however often it was applied. Bytes that are no text become U+FFFD. */
export function decodePercents(text: string): string {
  let decoded = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = decoded.replace(/(?:%[\da-f]{2})+/gi, decodeRun);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function decodeRun(run: string): string {
  return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
}
