/** Addresses of pictures, made of the bytes that the library keeps. */

interface PictureFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Bytes kept for pictures that were shown; the oldest go first. A page shows ten photographs of 10 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

interface Held {
  readonly address: Promise<string | null>;
  bytes: number;
}

export class PictureStore {
  readonly #load: (image: string) => Promise<PictureFile | null>;
  /** By hash, what was asked for last at the end. */
  readonly #held = new Map<string, Held>();
  #bytes = 0;

  constructor(load: (image: string) => Promise<PictureFile | null>) {
    this.#load = load;
  }

  /** An address to show a picture by; null where the library has it not, or cannot be asked now. The same while it is held. */
  address(image: string): Promise<string | null> {
    const held = this.#held.get(image) ?? this.#begin(image);
    this.#held.delete(image);
    this.#held.set(image, held);
    return held.address;
  }

  /** Gives back the memory of all pictures: those that are shown stay so. */
  clear(): void {
    for (const image of [...this.#held.keys()]) this.#drop(image);
  }

  #begin(image: string): Held {
    const address = this.#load(image).then(
      (file) => (file === null ? this.#forget(image, held) : this.#keep(image, held, file)),
      () => this.#forget(image, held),
    );
    const held: Held = { address, bytes: 0 };
    return held;
  }

  #keep(image: string, held: Held, { mediaType, bytes }: PictureFile): string {
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    if (this.#held.get(image) === held) {
      held.bytes = bytes.length;
      this.#bytes += bytes.length;
      for (const oldest of this.#held.keys()) {
        if (this.#bytes <= MOST_BYTES || oldest === image) break;
        this.#drop(oldest);
      }
    }
    return address;
  }

  /** What could not be had now may be there the next time. */
  #forget(image: string, held: Held): null {
    if (this.#held.get(image) === held) this.#held.delete(image);
    return null;
  }

  #drop(image: string): void {
    const held = this.#held.get(image);
    if (held === undefined) return;
    this.#held.delete(image);
    this.#bytes -= held.bytes;
    void held.address.then((address) => address !== null && URL.revokeObjectURL(address));
  }
}
