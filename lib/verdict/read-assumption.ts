import type { AssumptionName, Assumptions } from './assumptions.ts';
import { isReadableKey } from './pem.ts';

/** An assumption that is written as text. */
export type WrittenName = Exclude<AssumptionName, 'isSatellite' | 'satelliteAutoSync'>;

/** What is wrong with a text. */
export type AssumptionProblem =
  /** No public key in PEM form, or none that the server's code can read. */
  | 'key'
  /** No origin: `azp` is one, and is compared letter by letter. */
  | 'origin'
  /** Not a whole number of milliseconds from 0 on. */
  | 'milliseconds'
  /** More than a domain: with a scheme, a path or `clerk.` in front. */
  | 'domain'
  /** Neither an absolute address nor a path. */
  | 'proxy'
  /** No absolute address. */
  | 'address'
  /** No path, or an organization's without `:id` and `:slug`. */
  | 'pattern';

/** What a text comes to. */
export type ReadAssumption =
  | { readonly value: Assumptions[WrittenName] }
  | { readonly problem: AssumptionProblem /** The part of the text that is wrong. */; readonly at: string };

/** Reads what a person typed. Items of a list stand on lines of their own or have commas between them. */
export function readAssumption(name: WrittenName, text: string): ReadAssumption {
  const trimmed = text.trim();
  switch (name) {
    case 'clockSkewInMs':
      return /^\d{1,9}$/.test(trimmed) ? { value: Number(trimmed) } : { problem: 'milliseconds', at: trimmed };
    case 'jwtKey':
      return single(trimmed, isReadableKey, 'key');
    case 'domain':
      return single(trimmed, (domain) => /^(?!clerk\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i.test(domain), 'domain');
    case 'proxyUrl':
      return single(trimmed, (url) => isWebAddress(url) || /^\/[^/]/.test(url), 'proxy');
    case 'signInUrl':
      return single(trimmed, (url) => isWebAddress(url) || url.startsWith('/'), 'address');
    case 'authorizedParties':
      return list(trimmed, isOrigin, 'origin');
    case 'audience':
      return list(trimmed, () => true, 'origin');
    case 'organizationPatterns':
      return list(trimmed, (pattern) => /^\/.*:(?:id|slug)\b/.test(pattern), 'pattern');
    case 'personalAccountPatterns':
      return list(trimmed, (pattern) => pattern.startsWith('/'), 'pattern');
  }
}

/** The text in which an assumption is shown and edited. */
export function writeAssumption(value: Assumptions[WrittenName]): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function single(text: string, isRight: (text: string) => boolean, problem: AssumptionProblem): ReadAssumption {
  if (text === '') return { value: null };
  return isRight(text) ? { value: text } : { problem, at: text };
}

function list(text: string, isRight: (item: string) => boolean, problem: AssumptionProblem): ReadAssumption {
  const items = text.split(/[\s,]+/).filter(Boolean);
  const wrong = items.find((item) => !isRight(item));
  return wrong === undefined ? { value: items } : { problem, at: wrong };
}

/** Of other schemes, as those of extensions, browsers and servers disagree what the origin is. */
function isOrigin(text: string): boolean {
  return isWebAddress(text) ? new URL(text).origin === text : /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+$/.test(text);
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '');
}
