import { generate } from 'selfsigned';

/** A fresh self-signed certificate for host names (wildcards allowed), as PEM. Browsers must be told to accept it. */
export async function makeCertificate(hosts: string[]): Promise<{ key: string; cert: string }> {
  const names = hosts.map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'playground' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  return { key, cert };
}
