import type { Context } from 'hono';
import type { Client } from './entities.ts';
import { formError, formParamMissing } from './errors.ts';
import type { Domain, Instance } from './instance.ts';
import { clientJson } from './json/client.ts';
import type { Minting } from './tokens.ts';

/** What a route has at hand for one call. */
export interface Exchange {
  instance: Instance;
  /** The caller's client; null for a browser that has none yet. Routes set it when they make or delete one. */
  client: Client | null;
  /** The dev browser token of the call; null in production. */
  devBrowser: string | null;
  form: URLSearchParams;
  /** Host that was called: of the Frontend API, or of the proxy. */
  host: string;
  origin: string | undefined;
  /** The satellite domain that the call concerns; null on the instance's own domain. */
  satellite: Domain | null;
}

/** Hono's name for what `c.env` holds. */
export interface ExchangeEnv {
  Bindings: Exchange;
}

/** A new client for the caller. */
export function newClient(exchange: Exchange): Client {
  exchange.client = exchange.instance.addClient(exchange.devBrowser ?? undefined);
  return exchange.client;
}

/** The caller's client, made now if there was none. */
export function ensureClient(exchange: Exchange): Client {
  return exchange.client ?? newClient(exchange);
}

/** What tokens minted in this call say about it. */
export function mintingOf({ instance, origin }: Exchange): Minting {
  return { origin, now: instance.now() };
}

/** Answers `{ response, client }`: the resource, and beside it the client as it is now. */
export async function piggyback(c: Context<ExchangeEnv>, response: unknown) {
  const { instance, client } = c.env;
  return c.json({ response, client: client && (await clientJson(instance.tokens, client, mintingOf(c.env))) });
}

/** A field of the form; undefined where it is absent or empty. */
export function field(form: URLSearchParams, name: string): string | undefined {
  return form.get(name) || undefined;
}

/** A field that must be there. Throws 422 `form_param_missing`. */
export function requiredField(form: URLSearchParams, name: string): string {
  const value = field(form, name);
  if (value === undefined) throw formParamMissing(name);
  return value;
}

/** A field that holds a JSON object. Throws 422 `form_param_format_invalid`. */
export function objectField(form: URLSearchParams, name: string): Record<string, unknown> | undefined {
  const text = field(form, name);
  if (text === undefined) return undefined;
  const invalid = formError('form_param_format_invalid', name, 'is invalid', `${name} must be a JSON object.`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    throw invalid;
  }
  throw invalid;
}
