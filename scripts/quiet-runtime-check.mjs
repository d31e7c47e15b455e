/**
 * oidc-provider warns on import where Node is older than 22. It runs on 20.19 all the same, as the tests show, and
 * nobody who uses the demo tenant can do anything about it. Its other warnings stay.
 */
export const quietRuntimeCheck = {
  name: 'quiet-runtime-check',
  setup(build) {
    build.onResolve({ filter: /\/attention\.js$/ }, ({ importer }) =>
      /oidc-provider[\\/]lib[\\/]index\.js$/.test(importer)
        ? { path: 'attention', namespace: 'quiet-runtime-check' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'quiet-runtime-check' }, () => ({
      contents: 'export function warn() {}',
    }));
  },
};
