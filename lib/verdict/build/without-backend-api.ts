import { type Plugin, parseSync } from 'vite';

const NAME = 'createBackendApiClient';

/**
 * Leaves Clerk's Backend API out of `@clerk/backend`: a hundred kilobytes of classes that only its client refers to, and
 * that client is never asked here (`judge.ts` hands in one of its own).
 */
export function withoutBackendApi(): Plugin {
  return {
    name: 'without-backend-api',
    transform(code, id) {
      if (!id.includes('/@clerk/backend/dist/') || !code.includes(`function ${NAME}(`)) return null;
      const { body } = parseSync(id, code).program;
      const client = body.find((node) => node.type === 'FunctionDeclaration' && node.id?.name === NAME);
      if (!client) this.error(`${NAME} is not where it was in @clerk/backend: the Backend API would be shipped.`);
      return {
        code: `${code.slice(0, client.start)}function ${NAME}() { return {}; }${code.slice(client.end)}`,
        map: null,
      };
    },
  };
}
