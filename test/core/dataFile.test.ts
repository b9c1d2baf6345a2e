import { describe, expect, it } from 'vitest';
import { describeFault, LARGEST_FILE, readDataFile } from '../../src/core/dataFile.ts';
import { number, object, text } from '../../src/core/parse.ts';
import { english } from '../../src/core/say.ts';

const parser = object({ pose: text(), hold: number(0, 30) });

function faultsIn(source: string): readonly string[] {
  const read = readDataFile('routines/a.json', source, parser);
  return read.ok ? [] : read.faults.map((fault) => describeFault(fault, english));
}

describe('a data file', () => {
  it('is read when nothing is wrong', () => {
    expect(readDataFile('a.json', '{"pose": "twist", "hold": 25}', parser)).toEqual({ ok: true, value: { pose: 'twist', hold: 25 } });
  });

  it('names file, line, path and what would be right', () => {
    expect(faultsIn('{\n  "pose": "twist",\n  "hold": 250\n}')).toEqual([
      'routines/a.json, line 3, at hold: must be a number from 0 to 30.',
    ]);
  });

  it('names the line at which it stops being JSON', () => {
    expect(faultsIn('{\n  "pose": "twist"\n  "hold": 25\n}')).toEqual(['routines/a.json, line 3: is not valid JSON.']);
  });

  it('is not even parsed when it is larger than any pose could be', () => {
    expect(faultsIn(`"${'x'.repeat(LARGEST_FILE)}"`)).toEqual(['routines/a.json, line 1: must be at most 64 KB.']);
  });
});
