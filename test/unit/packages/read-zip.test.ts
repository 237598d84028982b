import { describe, expect, it } from 'vitest';
import { readZip } from '../../packages/read-zip.ts';

/** `hello.txt` and `stored.txt`, made by Python's zipfile. */
const ARCHIVE =
  'UEsDBBQAAAAIAAAAIQAv+vhICwAAAHgAAAAJAAAAaGVsbG8udHh0y0jNyclXyKA7CQBQSwMEFAAAAAAAAAAhAIMW3IwBAAAAAQAAAAoAAABzdG9yZWQudHh0eFBLAQIUAxQAAAAIAAAAIQAv+vhICwAAAHgAAAAJAAAAAAAAAAAAAACAAQAAAABoZWxsby50eHRQSwECFAMUAAAAAAAAACEAgxbcjAEAAAABAAAACgAAAAAAAAAAAAAAgAEyAAAAc3RvcmVkLnR4dFBLBQYAAAAAAgACAG8AAABbAAAAAAA=';

describe('readZip', () => {
  it('gives the files of an archive, compressed or not', () => {
    const files = readZip(Buffer.from(ARCHIVE, 'base64'));
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([
      ['hello.txt', 'hello '.repeat(20)],
      ['stored.txt', 'x'],
    ]);
  });

  it('refuses what is none', () => {
    expect(() => readZip(Buffer.from('PK'))).toThrow('This is no zip archive.');
    expect(() => readZip(Buffer.alloc(100))).toThrow('This is no zip archive.');
  });

  it('refuses a damaged one', () => {
    const archive = Buffer.from(ARCHIVE, 'base64');
    archive.writeUInt32LE(0, archive.readUInt32LE(archive.length - 6));
    expect(() => readZip(archive)).toThrow('The archive is damaged.');
  });
});
