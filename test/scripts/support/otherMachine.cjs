// Preloaded into a process: lets it believe that it runs on another machine, told by the environment.
const { MIDBACK_AS_NODE, MIDBACK_AS_ARCH } = process.env;

if (MIDBACK_AS_NODE) {
  Object.defineProperty(process, 'version', { value: `v${MIDBACK_AS_NODE}` });
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: MIDBACK_AS_NODE } });
}
if (MIDBACK_AS_ARCH) Object.defineProperty(process, 'arch', { value: MIDBACK_AS_ARCH });
