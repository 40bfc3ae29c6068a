/** What of the world outside the program an API touches. `external` is what is only known by name: any of the others. */
export const environments = ['fs', 'net', 'database', 'process', 'terminal', 'output', 'modules', 'clock', 'external'] as const;

export type Environment = (typeof environments)[number];

/** One touch: `at` is the argument that names what is touched (a path, a URL); everything of that kind, if absent. */
export interface Touch {
  readonly of: Environment;
  readonly at?: number;
  /** It needs what lies around the place to be there, or to be gone, unless its options say `recursive`. */
  readonly around?: true;
  /** It makes the folders above the place too, where they are missing, and does no harm to one that is there (`mkdir -p`). */
  readonly above?: true;
}

/** What calling one API does, as far as the order of two calls can matter. A row without a field says that it does nothing of the kind. */
export interface ApiEffects {
  readonly reads?: readonly Touch[];
  readonly writes?: readonly Touch[];
  /** Arguments whose content it changes. */
  readonly mutates?: readonly number[];
  /** What it does to the object it is called on. */
  readonly receiver?: 'read' | 'write';
  /**
   * - `work`: its promise takes real time.
   * - `pause`: its promise is a wait on purpose (a timer, a rate limiter).
   * - `turn`: its promise gives the event loop a turn, and waits for nobody.
   * - `join`: its promise waits for others (`Promise.all`).
   */
  readonly waits?: 'work' | 'pause' | 'turn' | 'join';
  /** It throws on purpose: an assertion, the end of the process. */
  readonly throws?: true;
  /** It takes something away, so what comes before it may be meant to have come before it (`rm`, `rename`). */
  readonly destroys?: true;
  /** The argument that is an options object with a `method`, and so decides between reading and writing the network. */
  readonly methodAt?: number;
}

/** What is known of one module's exports; keys as in `CatalogModule`, `*` for every export without a row. */
export interface EffectModule {
  readonly module: string;
  readonly aliases?: readonly string[];
  readonly exports: Readonly<Record<string, ApiEffects>>;
}
