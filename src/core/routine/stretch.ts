import { otherSide, type Side } from '../body/side.ts';
import type { Millis } from '../time.ts';

export type Breath = 'in' | 'out';

/** Where a stretch can be done. `desk` is seated with a clear strip of desk in front. */
export const settings = ['seated', 'desk', 'standing', 'floor'] as const;
export type Setting = (typeof settings)[number];

/** The part of the body that a stretch is looked up by. */
export const areas = ['mid back', 'low back', 'chest', 'neck', 'shoulders', 'sides', 'hips', 'eyes', 'breath'] as const;
export type Area = (typeof areas)[number];

/** How the figure shows a stretch. Pose ids carry no side; the step gives it. */
export type Showing =
  | {
      readonly kind: 'hold';
      readonly pose: string;
      /** Poses passed on the way in, and backwards on the way out. */
      readonly via: readonly string[];
      /** The pose it starts from and comes back to. */
      readonly rest: string;
      /** A pose it can go straight on from, without coming back to rest first. */
      readonly continues: string | undefined;
    }
  | { readonly kind: 'alternate'; readonly poses: readonly [string, string] }
  /** One pose on the one side and the other in turn, each for `every`, through `via` in between. */
  | { readonly kind: 'sides'; readonly pose: string; readonly via: string; readonly every: Millis }
  | {
      readonly kind: 'still';
      readonly pose: string;
      /** Poses passed on the way in, unless it goes on from `continues`. */
      readonly via: readonly string[];
      readonly continues: string | undefined;
    };

export interface Dose {
  /** What is done here, at a desk or on the mat. */
  readonly here: string;
  /** What the source text says; "none" where it only names the stretch. */
  readonly source: string;
}

/** Whose words the method is: of the source text, filled in from a named source, or added by Midback. */
export const origins = ['source', 'filled', 'added'] as const;
export type Origin = (typeof origins)[number];

/** The same stretch made smaller: another stretch, or only other words. */
export interface Easier {
  readonly stretch: string | undefined;
  readonly text: string;
}

/** Something a person does and reads about: one file of `routines/stretches`. */
export interface Stretch {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Row of the inventory that this entry answers. */
  readonly row: number | undefined;
  readonly setting: Setting;
  readonly areas: readonly Area[];
  readonly sided: boolean;
  readonly show: Showing;
  /** Begins in its own opening pose: how the body gets there from the stretch before is told, not shown. */
  readonly afresh: boolean;
  /** One or two short lines for the panel; `{side}` and `{other}` stand for left and right. */
  readonly lines: readonly string[];
  /** The whole method, for reading at leisure. */
  readonly steps: readonly string[];
  /** The breath on which one moves into the pose. */
  readonly movesIn: Breath;
  readonly stopIf: string;
  readonly easier: Easier | undefined;
  readonly dose: Dose;
  readonly targets: readonly string[];
  readonly cautions: string;
  readonly equipment: string;
  readonly chair: { readonly fits: 'yes' | 'adapt' | 'no'; readonly instead: string | undefined };
  readonly origin: Origin;
  /** Where a method that the source text does not give was taken from. */
  readonly basis: string | undefined;
}

/** Every pose that showing a stretch needs. */
export function posesOf(show: Showing): readonly string[] {
  switch (show.kind) {
    case 'hold':
      return [show.rest, ...show.via, show.pose];
    case 'alternate':
      return show.poses;
    case 'sides':
      return [show.via, show.pose];
    case 'still':
      return [...show.via, show.pose];
  }
}

/** The words of a stretch with the person's own sides named. `names` are the words for left and right. */
export function sayWithSide(words: string, side: Side | undefined, names: Readonly<Record<Side, string>>): string {
  if (side === undefined) return words;
  const said = words.replaceAll('{side}', names[side]).replaceAll('{other}', names[otherSide(side)]);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
