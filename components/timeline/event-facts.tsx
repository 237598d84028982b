import type { TimelineEvent } from '../../lib/timeline/event.ts';
import { ErrorCode } from '../error-code/error-code.tsx';
import { DateValue } from '../values/date-value.tsx';
import { Properties, Property } from '../values/property.tsx';
import { Value, Values } from '../values/value.tsx';

/** Fields that are shown elsewhere, or say nothing by themselves. */
const LEFT_OUT: ReadonlySet<string> = new Set(['id', 'at', 'kind', 'step', 'cause', 'documentId', 'key']);
const TIMES: ReadonlySet<string> = new Set(['issuedAt', 'expiresAt', 'since']);

/** What was recorded of an event, by its own names. What was not told is left out. */
export function EventFacts({ event }: { event: TimelineEvent }) {
  const facts = Object.entries(event).flatMap(([name, value]) => (LEFT_OUT.has(name) ? [] : factsOf(name, value)));
  if (facts.length === 0) return null;
  return (
    <Properties>
      {facts.map(([name, value]) => (
        <Property key={name} name={name}>
          <Fact name={name} value={value} />
        </Property>
      ))}
    </Properties>
  );
}

/** A value by its name, and each field of an object by both names: `token.jti`. */
function factsOf(name: string, value: unknown): readonly (readonly [name: string, value: unknown])[] {
  if (isNothing(value)) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[name, value]];
  return Object.entries(value).flatMap(([field, inner]) => factsOf(`${name}.${field}`, inner));
}

function Fact({ name, value }: { name: string; value: unknown }) {
  if (TIMES.has(name.replace(/^.*\./, '')) && typeof value === 'number') return <DateValue at={value} />;
  if (name === 'codes' && Array.isArray(value)) return <Codes codes={value.map(line)} />;
  if (name === 'errorCode') return <ErrorCode code={line(value)} />;
  if (Array.isArray(value)) return <Values values={value.map(line)} />;
  return <Value value={line(value)} />;
}

function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <ul class="inline-list">
      {codes.map((code) => (
        <li key={code}>
          <ErrorCode code={code} />
        </li>
      ))}
    </ul>
  );
}

function line(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('name' in value && 'value' in value) return `${value.name}=${value.value ?? '…'}`;
  if ('name' in value && 'domain' in value) return `${value.name} ${value.domain}`;
  return JSON.stringify(value);
}

function isNothing(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
