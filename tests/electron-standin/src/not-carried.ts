/** Give `target` a member that throws by name for everything that Electron has there and the stand-in hasn't. */
export function refuseOthers<T extends object>(target: T, name: string, electronMembers: readonly string[]): T {
  const holder: object = typeof target === 'function' ? target : target;
  for (const member of electronMembers.filter((candidate) => !(candidate in holder))) {
    Object.defineProperty(holder, member, {
      configurable: true,
      get: () => {
        throw new Error(`electron stand-in: ${name}.${member} is not carried`);
      },
      // A spec may put its own there.
      set: (value: unknown) => Object.defineProperty(holder, member, { value, writable: true, configurable: true }),
    });
  }
  return target;
}

/** The `electron` module: a name that isn't carried at all throws as soon as anything is done with it. */
export function refuseOtherModules(carried: Readonly<Record<string, unknown>>): object {
  return new Proxy(carried, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name in target || ['then', 'default', '__esModule'].includes(name)) {
        return Reflect.get(target, name);
      }
      return notCarried(name);
    },
  });
}

function notCarried(name: string): object {
  const refuse = (member?: string | symbol): never => {
    throw new Error(`electron stand-in: ${name}${member === undefined ? '' : `.${String(member)}`} is not carried`);
  };
  return new Proxy(class NotCarried {}, {
    get: (_target, member) => (typeof member === 'symbol' || member === 'prototype' ? undefined : refuse(member)),
    apply: () => refuse(),
    construct: () => refuse(),
  });
}
