/** Whether a PIN is what a bored visitor tries first: one digit over and over, or a run up or down. */
export function isPlainPin(digits: string): boolean {
  const steps = new Set([...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index])));
  return steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1);
}
