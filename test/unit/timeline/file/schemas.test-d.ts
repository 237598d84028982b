/**
 * What is recorded, against what is taken from a file: they must be the same. Nothing here runs: `tsc` is the test.
 */
import { expectTypeOf } from 'vitest';
import type { TimelineEvent } from '../../../../lib/timeline/event.ts';
import type { clientSchema } from '../../../../lib/timeline/file/client-schema.ts';
import type { eventSchema } from '../../../../lib/timeline/file/event-schema.ts';
import type { momentSchema } from '../../../../lib/timeline/file/moment-schema.ts';
import type { z } from '../../../../lib/timeline/file/zod.ts';
import type { Moment, RecordedClient } from '../../../../lib/timeline/moment.ts';

type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

expectTypeOf<z.output<typeof clientSchema>>().toExtend<RecordedClient>();
expectTypeOf<RecordedClient>().toExtend<Frozen<z.output<typeof clientSchema>>>();

expectTypeOf<z.output<typeof momentSchema>>().toExtend<Moment>();
expectTypeOf<Moment>().toExtend<Frozen<z.output<typeof momentSchema>>>();

expectTypeOf<z.output<typeof eventSchema>>().toExtend<TimelineEvent>();
expectTypeOf<TimelineEvent>().toExtend<Frozen<z.output<typeof eventSchema>>>();
