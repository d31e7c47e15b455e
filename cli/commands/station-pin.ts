import { isPlainPin } from '../../contract/station/plain-pin.ts';
import { hashPin, isPin } from '../../main/station/pin/pin-hash.ts';
import { type CommandContext, endInUsage, sayAside, writeJson } from '../command-context.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';

/** `selfsame station-pin`: the hash of a PIN for the policy file, alone on standard output. The PIN is never shown. */
export async function stationPin(context: CommandContext): Promise<ExitCode> {
  const { options, terminal, word, signal } = context;
  const prompts = [word('cli.station-pin.ask'), word('cli.station-pin.again')];
  const answers = await terminal.askSecretly(prompts, signal);
  if (answers === null) return EXIT.interrupted;
  const [pin = '', ...repeated] = answers;
  const isJson = options.json === true;
  if (!isPin(pin)) return endInUsage(word('cli.station-pin.bad'), isJson, terminal);
  if (isPlainPin(pin)) return endInUsage(word('cli.station-pin.plain'), isJson, terminal);
  if (repeated.some((other) => other !== pin)) {
    return endInUsage(word('cli.station-pin.differs'), isJson, terminal);
  }
  const pinHash = await hashPin(pin);
  if (isJson) writeJson(terminal, { pinHash });
  else {
    terminal.out(`${pinHash}\n`);
    sayAside(word('cli.station-pin.where'), terminal);
  }
  return EXIT.done;
}
