import { describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/options.ts';

const KNOWN = ['page', 'panel-1', 'panel-100', 'package'];

describe('readOptions', () => {
  it('takes everything when nothing is asked for', () => {
    expect(readOptions([], KNOWN)).toEqual({ measures: KNOWN, rounds: 9, json: '.cache/bench.json' });
  });

  it('takes a measure by its name, or several by the first word of theirs', () => {
    expect(readOptions(['package', 'panel-100'], KNOWN).measures).toEqual(['panel-100', 'package']);
    expect(readOptions(['panel'], KNOWN).measures).toEqual(['panel-1', 'panel-100']);
  });

  it('reads how often, and where to', () => {
    expect(readOptions(['--rounds', '3', '--json', 'a.json'], KNOWN)).toMatchObject({ rounds: 3, json: 'a.json' });
  });

  it('names the measures when it does not know one', () => {
    expect(() => readOptions(['pan'], KNOWN)).toThrow(
      'There is no measure "pan". The measures are: page, panel-1, panel-100, package.',
    );
  });

  it.each(['0', '1.5', 'many'])('refuses %s rounds', (rounds) => {
    expect(() => readOptions(['--rounds', rounds], KNOWN)).toThrow(
      `--rounds takes a whole number from 1 on, not "${rounds}".`,
    );
  });
});
