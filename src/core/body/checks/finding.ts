/** Something about a pose that is wrong, or that needs a reason. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Path in the pose file, such as `left.touch`; empty for the whole pose. */
  readonly path: string;
  /** What is wrong and what to change, in plain words. */
  readonly message: string;
}

export const errorAt = (path: string, message: string): Finding => ({ severity: 'error', path, message });
export const warningAt = (path: string, message: string): Finding => ({ severity: 'warning', path, message });

export const inCentimetres = (metres: number): string => `${(metres * 100).toFixed(1)} cm`;
export const inDegrees = (degrees: number): string => `${Math.round(degrees)} degrees`;
