import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { answerCall } from './answer.ts';
import { createBackendApi } from './backend-api.ts';
import { badRequest } from './errors.ts';
import { Instance, type InstanceOptions } from './instance.ts';

/** The local Frontend API: any number of instances, each found by its host. */
export interface FrontendApi {
  /** Answers `https://<frontendApi of an instance>/...`, in process (`app.request`) or behind a server. */
  app: Hono<{ Bindings: Partial<HttpBindings> }>;
  /** The Backend API of all instances, for their servers: `/v1/...`. */
  backendApi: ReturnType<typeof createBackendApi>;
  addInstance(options: InstanceOptions): Promise<Instance>;
  /** The instance of a host name; undefined if there is none. */
  instanceOf(host: string): Instance | undefined;
  /** Answers a call to an instance by path alone, as a proxy does. `path` starts with `/v1` or `/.well-known`. */
  proxy(instance: Instance, path: string, request: Request, node?: Partial<HttpBindings>): Promise<Response>;
  /** Releases all calls that hang. */
  close(): void;
}

/** The hosts an instance answers at. A development instance has one, whatever its domains. */
function hostsOf({ type, frontendApi, domains }: Instance): string[] {
  return type === 'production' ? [frontendApi, ...domains.map(({ name }) => `clerk.${name}`)] : [frontendApi];
}

/** Makes a local Frontend API without instances. `clock` gives milliseconds since the epoch; default `Date.now`. */
export function createFrontendApi({ clock = Date.now }: { clock?: () => number } = {}): FrontendApi {
  const instances = new Map<string, Instance>();
  const app = new Hono<{ Bindings: Partial<HttpBindings> }>();

  app.all('*', async (c) => {
    const url = new URL(c.req.url);
    const instance = instances.get(url.hostname);
    if (!instance) {
      const error = badRequest(
        'host_invalid',
        'Invalid host',
        `No instance here has the Frontend API ${url.hostname}.`,
      );
      return c.json(error.toJSON(), 400);
    }
    return await answerCall(instance, url.pathname, c.req.raw, c.env);
  });

  return {
    app,
    backendApi: createBackendApi(() => instances.values()),
    async addInstance(options) {
      const instance = await Instance.create(options, clock);
      for (const host of hostsOf(instance)) instances.set(host, instance);
      return instance;
    },
    instanceOf: (host) => instances.get(host),
    proxy: answerCall,
    close() {
      for (const instance of instances.values()) instance.faults.clear();
    },
  };
}
