import { writeFileSync } from 'node:fs';
import { documentPath, renderDocument } from './document.ts';

writeFileSync(documentPath, renderDocument());
