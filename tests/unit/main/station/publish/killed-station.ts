// A station in a process of its own, which ends in the middle of its work as if the power had gone. Built and started
// by `start-killed-station.ts`.
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { succeed } from '../../../../../contract/result.ts';
import { connectionFromDescriptor } from '../../../../../main/demo/demo-connection.ts';
import { createInProcessPictures } from '../../../../../main/photo/in-process-pictures.ts';
import { openQueueFolder, type QueueFolder } from '../../../../../main/station/queue/queue-folder.ts';
import { expectValue } from '../../../../fixtures/expect-value.ts';
import { patternPhoto } from '../../../../fixtures/pattern-photo.ts';
import { openStation, orderFor } from './open-station.ts';
import type { KilledStationPlan, KillPoint } from './start-killed-station.ts';

const [, , planFile = ''] = process.argv;
const plan: KilledStationPlan = JSON.parse(readFileSync(planFile, 'utf8'));

/** Nothing that was said may be lost with the process. */
const say = (...words: readonly string[]) => writeSync(1, `${words.join(' ')}\n`);

let passed = 0;
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal comes before anything else of this process happens.
  for (;;);
}
const isPoint = (point: KillPoint) => plan.kill?.at === point && ++passed === plan.kill.time;
const at = (point: KillPoint) => {
  if (isPoint(point)) die();
};

async function openFolder(dir: string): Promise<QueueFolder> {
  const real = await openQueueFolder(dir);
  return {
    ...real,
    write: async (name, content) => {
      const point = name.endsWith('.photo') ? 'in-write' : 'in-mark';
      if (!name.endsWith('.key') && isPoint(point)) {
        const draft = `${name}.22222222-2222-4222-8222-222222222222.new`;
        writeFileSync(join(dir, draft), content.subarray(0, content.length / 2));
        die();
      }
      await real.write(name, content);
    },
    remove: async (name) => {
      await real.remove(name);
      if (name.endsWith('.photo')) at('in-remove');
    },
  };
}

const { connection } = expectValue(await connectionFromDescriptor(plan.descriptor, 'it'));
const getToken = async () => succeed(plan.token);
const operator = {
  folder: plan.folder,
  connection,
  getToken,
  pictures: createInProcessPictures(),
};
const { publisher } = await openStation(operator, {
  name: plan.station,
  queue: { openFolder },
  wrapQueue: (queue) => ({
    ...queue,
    add: async (item, pictures) => {
      at('before-add');
      const added = await queue.add(item, pictures);
      say(added.ok ? 'added' : 'not-added', item.key);
      at('after-add');
      return added;
    },
    remove: async (id) => {
      at('before-remove');
      return queue.remove(id);
    },
  }),
  wrapGraph: (graph) => ({
    ...graph,
    putPhoto: async (...args) => {
      at('before-put');
      if (isPoint('in-put')) setTimeout(die, plan.kill?.delayMs ?? 0);
      const put = await graph.putPhoto(...args);
      at('after-put');
      return put;
    },
  }),
});

say('ready');
for (const { before, entry } of plan.people) {
  const { kind } = await publisher.publish(orderFor(entry, await patternPhoto(entry.key), before));
  say('told', entry.key, kind);
}
if (plan.isCutAtFirst) {
  say('queued');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  await publisher.publishWaiting('operator');
}
say('done');
process.exit(0);
