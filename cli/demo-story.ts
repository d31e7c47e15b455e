import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawPortrait } from '../demo-tenant/portraits/draw-portrait.ts';
import { thumbnailPath } from '../demo-tenant/sharepoint/thumbnail-files.ts';
import { startDemoTenant } from '../demo-tenant/start-demo-tenant.ts';
import { visitSharePoint } from '../demo-tenant/visit-share-point.ts';
import { DEFAULT_SWITCHES } from '../demo-tenant/world/switches.ts';
import { contactSheet } from './demo/contact-sheet.ts';
import { runCommandLine } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/**
 * The whole story in the terminal, on the demo tenant and with the real pieces: sign in, show the old photo, set a
 * new one, prove it, see SharePoint lag, visit SharePoint as the person in vain, wait a day, visit it again.
 * Leaves `receipt.json`, the pictures and a contact sheet in the folder given as argument.
 */
const PERSON = 'citra@selfsame.example';
const HOURS_TO_WAIT = 25;
const OUT = path.resolve(process.argv[2] ?? 'out/demo');
const STATE = path.join(OUT, 'state');
const PROGRAM_DIR = path.dirname(fileURLToPath(import.meta.url));

const TERMINAL = processTerminal(process);
const say = (text: string) => TERMINAL.out(`${wrapText(text, TERMINAL.columns)}\n`);
const out = (name: string) => path.join(OUT, name);

/** Run one command as a person would type it, and show it; gives what it printed. */
async function selfsame(args: readonly string[], expected: number): Promise<string> {
  const isJson = args.includes('--json');
  const shown = args.map((argument) =>
    path.isAbsolute(argument) ? path.relative(process.cwd(), argument) : argument,
  );
  if (!isJson) say(`\n$ selfsame ${shown.join(' ')} --demo --as ${PERSON}`);
  let printed = '';
  const exitCode = await runCommandLine([...args, '--demo', '--as', PERSON, '--state-dir', STATE], {
    terminal: {
      ...TERMINAL,
      isInteractive: false,
      out: (text) => {
        printed += text;
        if (!isJson) process.stdout.write(text);
      },
    },
    signal: new AbortController().signal,
    programDir: PROGRAM_DIR,
  });
  if (exitCode !== expected) throw new Error(`selfsame ${args[0]} ended with ${exitCode}, expected ${expected}`);
  return printed;
}

async function tellStory(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const tenant = await startDemoTenant({ stateDir: STATE });
  const { descriptor } = tenant;
  // The stored picture: looking at it spends nothing of SharePoint's day.
  const stored = thumbnailPath(PERSON, 'L', DEFAULT_SWITCHES);
  const look = () => visitSharePoint({ descriptor, upn: PERSON, path: stored });
  try {
    say(`The demo tenant runs at ${descriptor.pages}: a simulated Microsoft 365 on this computer.`);
    await selfsame(['show', '--out', out('before.jpg')], 0);
    await writeFile(out('portrait.jpg'), await drawPortrait(PERSON, 'new'));
    await selfsame(['set', out('portrait.jpg')], 0);
    await selfsame(['show', '--out', out('after.jpg')], 0);
    say(
      '\nSharePoint still serves the old photo. A visit as the person does not help yet: it asked less than a day ago.',
    );
    await selfsame(['refresh'], 1);
    await writeFile(out('sharepoint-before.jpg'), (await look()).body);
    say(`\nThe demo tenant's clock moves on by ${HOURS_TO_WAIT} hours, and the person visits SharePoint again.`);
    await tenant.advance(HOURS_TO_WAIT);
    await selfsame(['refresh', '--report', out('receipt.json')], 0);
    await writeFile(out('sharepoint-after.jpg'), (await look()).body);
    await writeFile(out('contact-sheet.png'), await drawSheet());
    say(`\nEverything to look at is in ${path.relative(process.cwd(), OUT)}: contact-sheet.png and receipt.json.`);
  } finally {
    await tenant.close();
  }
}

async function drawSheet(): Promise<Buffer> {
  const picture = async (file: string, title: string, note: string) => ({
    image: await readFile(out(file)),
    title,
    note,
  });
  return contactSheet('One photo, published and proved', [
    await picture('before.jpg', 'Before', 'what Microsoft 365 served'),
    await picture('after.jpg', 'Published', 'what Microsoft 365 serves'),
    await picture('sharepoint-before.jpg', 'SharePoint, same day', 'still the old photo'),
    await picture('sharepoint-after.jpg', 'SharePoint, a day later', 'caught up after a visit'),
  ]);
}

await tellStory();
