/** `npm run docs:schema`: writes `docs/support-bundle.schema.json` from the schemas by which files are read. */
import { writeFileSync } from 'node:fs';
import { renderSchema, schemaPath } from './schema.ts';

writeFileSync(schemaPath, renderSchema());
