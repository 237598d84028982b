export type { AddressParameter, AddressParts } from './address.ts';
export type { CookieSet, CookieSetRule } from './cookie-set.ts';
export { judge } from './judge.ts';
export { jwtKeyOf } from './jwt-key.ts';
export { hasTimes, nextChange } from './next-change.ts';
export {
  type KeySet,
  type RequestKind,
  type ServerOptions,
  type Verdict,
  VerdictError,
  type VerdictRequest,
} from './verdict.ts';
export { type Changes, suppose } from './what-if.ts';
