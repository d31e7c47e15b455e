process.parentPort.postMessage({ hasSend: 'send' in process, argument: process.argv.at(-1), type: process.type });
process.parentPort.on('message', ({ data }) =>
  process.parentPort.postMessage({ doubled: data.bytes.map((byte) => byte * 2) }),
);
