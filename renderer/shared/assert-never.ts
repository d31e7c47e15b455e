/** Make the compiler prove that a `switch` over a union is complete. */
export function assertNever(value: never): never {
  throw new Error(`Expected no other case; got ${JSON.stringify(value)}`);
}
