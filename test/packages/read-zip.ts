import { inflateRawSync } from 'node:zlib';

/** Marks the record of a file in an archive's directory, and where the parts of such a record stand in it. */
const RECORD = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/**
 * The files of a zip archive by name.
 * @throws Error when it is none, or is compressed in another way than stores take
 */
export function readZip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.length - 22;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new Error('This is no zip archive.');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== RECORD) throw new Error('The archive is damaged.');
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, contentAt(archive, at));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(archive: Buffer, record: number): Buffer {
  const method = archive.readUInt16LE(record + 10);
  const size = archive.readUInt32LE(record + 20);
  const local = archive.readUInt32LE(record + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + size);
  if (method === 0) return content;
  if (method !== DEFLATED) throw new Error(`The archive is compressed by method ${method}.`);
  return inflateRawSync(content);
}
