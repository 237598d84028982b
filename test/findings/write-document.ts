/** `npm run docs:findings`: writes `docs/findings.md` from the rules and their texts. */
import { writeFileSync } from 'node:fs';
import { documentPath, renderDocument } from './document.ts';

writeFileSync(documentPath, renderDocument());
