// A mail program that uses imapflow: one command a line on stdin, its parts separated by tabs; one answer a line.
import { createInterface } from 'node:readline';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const [host, port, user, password, modules] = process.argv.slice(2);
const { ImapFlow } = createRequire(modules + '/')('imapflow');
const client = new ImapFlow({
  host,
  port: Number(port),
  secure: false,
  auth: { user, pass: password },
  tls: { rejectUnauthorized: false },
  logger: false,
});

async function inFolder(folder, work) {
  const lock = await client.getMailboxLock(folder);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function uidsOf(subject) {
  return client.search(subject === '*' ? { all: true } : { subject }, { uid: true });
}

function done(answer, what) {
  if (answer === false) {
    throw new Error(what + ' was refused');
  }
}

async function one(subject) {
  const found = await uidsOf(subject);
  if (found.length === 0) {
    throw new Error('no such mail: ' + subject);
  }
  return found;
}

const commands = {
  move: (from, subject, to) =>
    inFolder(from, async () => done(await client.messageMove(await one(subject), to, { uid: true }), 'MOVE')),
  copy: (from, subject, to) =>
    inFolder(from, async () => done(await client.messageCopy(await one(subject), to, { uid: true }), 'COPY')),
  count: (folder, subject) => inFolder(folder, async () => (await uidsOf(subject)).length),
  append: async (folder, file) => done(await client.append(folder, await readFile(file), ['\\Seen']), 'APPEND'),
  idle: (folder) =>
    inFolder(folder, async () => {
      const arrived = new Promise((resolve) => client.once('exists', resolve));
      const idling = client.idle();
      console.log('idling');
      await arrived;
      client.noop().catch(() => {});
      await idling;
    }),
};

await client.connect();
console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...parts] = line.split('\t');
  if (command === 'quit') {
    break;
  }
  try {
    const said = await commands[command](...parts);
    console.log('ok ' + (typeof said === 'number' ? said : ''));
  } catch (e) {
    console.log('failed ' + String(e.responseText || e.message || e).replaceAll('\n', ' '));
  }
}
await Promise.race([client.logout(), new Promise((over) => setTimeout(over, 2000))]);
process.exit(0);
