/** What has just changed, said by a tone for people who cannot see the panel while they turn. */
export type Tone = 'go' | 'back' | 'end';

/** Pitches in hertz, one after the other: up to begin, down to come back, a small third at the end. */
const notes: Readonly<Record<Tone, readonly number[]>> = {
  go: [392, 523.25],
  back: [523.25, 392],
  end: [392, 493.88, 587.33],
};

const noteLength = 0.32;
const gap = 0.16;
const loudness = 0.08;

/** Soft tones made on the spot; silent until they are switched on by a gesture. */
export class Tones {
  #context: AudioContext | undefined;
  #on = false;

  /** Browsers start sound only from a key or a click: to be called from one. */
  allow(): void {
    if (!this.#on) return;
    this.#context ??= new AudioContext();
    if (this.#context.state === 'suspended') void this.#context.resume();
  }

  set(on: boolean): void {
    this.#on = on;
    if (!on) void this.#context?.suspend();
  }

  play(tone: Tone): void {
    const context = this.#context;
    if (!this.#on || !context || context.state !== 'running') return;
    for (const [index, pitch] of notes[tone].entries()) softNote(context, pitch, context.currentTime + index * gap);
  }
}

/** One sine note that swells and fades, so that nothing clicks. */
function softNote(context: AudioContext, pitch: number, at: number): void {
  const volume = context.createGain();
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loudness, at + 0.04);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + noteLength);
  const note = context.createOscillator();
  note.frequency.value = pitch;
  note.connect(volume).connect(context.destination);
  note.start(at);
  note.stop(at + noteLength);
}
