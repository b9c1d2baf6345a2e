import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BONES } from '../../../src/core/body/bones.ts';
import { poseParser, PROPS, MUSCLES, STANCES } from '../../../src/core/body/pose.ts';
import { parse } from '../../../src/core/parse.ts';

const routines = new URL('../../../routines/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, routines), 'utf8'));

interface Schema {
  readonly properties: {
    readonly stance: { readonly enum: readonly string[] };
    readonly props: { readonly items: { readonly enum: readonly string[] } };
    readonly highlight: { readonly items: { readonly pattern: string } };
    readonly inset: { readonly properties: { readonly shows: { readonly items: { readonly enum: readonly string[] } } } };
  };
}

const schema = read('schema/pose.schema.json') as Schema;
const valid = new Ajv({ strictTuples: false }).compile(schema);
const files = readdirSync(new URL('poses/', routines)).filter((file) => file.endsWith('.json'));

describe('the schema of pose files', () => {
  it('accepts every shipped pose', () => {
    expect(files.filter((file) => !valid(read(`poses/${file}`)))).toEqual([]);
  });

  it('names the same stances, props, muscles and bones as the parser', () => {
    const { stance, props, highlight, inset } = schema.properties;
    expect([stance.enum, props.items.enum]).toEqual([STANCES, PROPS]);
    expect(inset.properties.shows.items.enum).toEqual(BONES);
    expect(highlight.items.pattern).toBe(`^(left|right)\\.(${MUSCLES.join('|')})$`);
  });

  it.each([
    ['a misspelt key', { chest: { flexoin: 3 } }],
    ['an angle in words', { chest: { flexion: 'much' } }],
    ['a direction that is none', { left: { touch: { on: 'floor', elbow: 'sideways' } } }],
    ['a touch without a place', { left: { touch: { elbow: 'down' } } }],
    ['an inset that shows no bone', { inset: { camera: [0, 86], shows: ['nose'], at: [0, 0] } }],
    ['an unknown prop', { props: ['sofa'] }],
    ['a text with a line break', { name: 'two\nlines' }],
  ])('refuses %s, as the parser does', (_, wrong) => {
    const pose = { id: 'test', name: 'Test', camera: [0, 0], ...wrong };
    expect([valid(pose), parse(poseParser, pose).ok]).toEqual([false, false]);
  });
});

describe('a pose file', () => {
  it.each(files)('%s is called as its pose and short enough to read', (file) => {
    const text = readFileSync(new URL(`poses/${file}`, routines), 'utf8');
    expect(JSON.parse(text).id).toBe(file.replace('.json', ''));
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });
});
