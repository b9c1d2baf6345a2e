import type { Vec3 } from '../body/vector.ts';
import { dot } from '../body/vector.ts';

/** Where the viewer stands and how large the picture is. */
export interface CameraSpec {
  /** Degrees; positive walks towards the figure's left. */
  readonly yaw: number;
  /** Degrees; positive looks from above. */
  readonly pitch: number;
  /** Tenths of a pixel per metre at the target. */
  readonly scale: number;
  /** Where the target stands in the picture, in tenths of a pixel. */
  readonly centreX: number;
  readonly centreY: number;
  /** Where the plant at the wall stands: 0 at the left edge of the picture, 1 at its right edge. */
  readonly plant?: number;
}

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  /** Metres towards the viewer, from the target. */
  readonly z: number;
  /** Tenths of a pixel per metre at this depth. */
  readonly k: number;
}

/** The point in the room that the viewer looks at, metres. */
const TARGET: Vec3 = [0, 0.65, 0.05];
/** Metres from the viewer to the target: far enough that nothing looks bulged, and that a table's edges look parallel. */
const VIEWING_DISTANCE = 7.5;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Weak perspective: nearer things are a little larger, and every ball stays a circle. As in a drawing of a room,
 * height counts for nothing there: what is upright stays upright on the picture, from however high it is seen.
 */
export class Camera {
  readonly spec: CameraSpec;
  /** Unit vectors of the viewer in the room: right, up, and towards the viewer. */
  readonly right: Vec3;
  readonly up: Vec3;
  readonly towards: Vec3;

  constructor(spec: CameraSpec) {
    this.spec = spec;
    const yaw = radians(spec.yaw);
    const pitch = radians(spec.pitch);
    this.towards = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
    this.right = [Math.cos(yaw), 0, -Math.sin(yaw)];
    this.up = [-Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)];
  }

  /** A direction of the room as the viewer sees it: right, up, towards. */
  direction(v: Vec3): Vec3 {
    return [dot(this.right, v), dot(this.up, v), dot(this.towards, v)];
  }

  project(point: Vec3): ScreenPoint {
    const above = point[1] - TARGET[1];
    const [x, y, z] = this.direction([point[0] - TARGET[0], above, point[2] - TARGET[2]]);
    const k = (this.spec.scale * VIEWING_DISTANCE) / (VIEWING_DISTANCE - z + above * this.towards[1]);
    return { x: this.spec.centreX + x * k, y: this.spec.centreY - y * k, z, k };
  }

  /** 1 when a surface with this normal looks straight at the viewer, -1 when it looks away. */
  facing(normal: Vec3): number {
    return dot(normal, this.towards);
  }
}
