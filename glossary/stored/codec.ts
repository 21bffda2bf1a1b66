/**
 * How values are stored: each type of value is declared once, and both its reading and its writing follow from that
 * declaration, so that they cannot differ.
 */

/** Where stored values come from. */
export interface Source {
  number(): number;
  /** A text of its own: a definition, a name. */
  text(): string;
  /** A text that many entries hold alike: a link, a unit, a cue. */
  shared(): string;
  /** The id of an entry. */
  id(): string;
}

/** Where values are stored: the mirror image of a source. */
export interface Sink {
  number(value: number): void;
  text(value: string): void;
  shared(value: string): void;
  id(value: string): void;
}

export interface Codec<T> {
  read(source: Source): T;
  write(value: T, sink: Sink): void;
}

export const TEXT: Codec<string> = { read: (source) => source.text(), write: (value, sink) => sink.text(value) };
export const SHARED: Codec<string> = { read: (source) => source.shared(), write: (value, sink) => sink.shared(value) };
export const ID: Codec<string> = { read: (source) => source.id(), write: (value, sink) => sink.id(value) };
/** The shortest text of a number gives the very same number back. */
export const NUMBER: Codec<number> = {
  read: (source) => Number(source.shared()),
  write: (value, sink) => sink.shared(String(value)),
};
export const FLAG: Codec<boolean> = {
  read: (source) => source.number() === 1,
  write: (value, sink) => sink.number(value ? 1 : 0),
};
/** A flag that is false unless said otherwise: that it is said is all there is to store. */
export const SET: Codec<boolean> = { read: () => true, write: () => {} };

/** One of a closed list of words. */
export function word<W extends string>(words: readonly W[]): Codec<W> {
  const numbers = new Map(words.map((text, index) => [text, index]));
  return {
    read(source) {
      const read = words[source.number()];
      if (read === undefined) throw new RangeError('the compiled glossary holds a word that is not in its list');
      return read;
    },
    write(value, sink) {
      const number = numbers.get(value);
      if (number === undefined) throw new RangeError(`"${value}" is not one of ${words.join(', ')}`);
      sink.number(number);
    },
  };
}

/** So many items, in no more room than they take: most lists hold one, and a list that grows has room for seventeen at once. */
export function items<T>(length: number, read: () => T): readonly T[] {
  if (length === 1) return [read()];
  const values = new Array<T>(length);
  for (let i = 0; i < length; i++) values[i] = read();
  return values;
}

export function list<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    read: (source) => items(source.number(), () => item.read(source)),
    write(values, sink) {
      sink.number(values.length);
      for (const value of values) item.write(value, sink);
    },
  };
}

/** Some of a closed list of keys, in the order in which the entry has them, each with a value of its own type. */
export function table<K extends string, V>(
  keys: readonly K[],
  codecOf: (key: K) => Codec<V>,
): Codec<Readonly<Partial<Record<K, V>>>> {
  const key = word(keys);
  const isKey = (text: string): text is K => keys.some((known) => known === text);
  return {
    read(source) {
      const read: Partial<Record<K, V>> = {};
      for (let left = source.number(); left > 0; left--) {
        const name = key.read(source);
        read[name] = codecOf(name).read(source);
      }
      return read;
    },
    write(value, sink) {
      const names = Object.keys(value).filter(isKey);
      sink.number(names.length);
      for (const name of names) {
        key.write(name, sink);
        const of = value[name];
        if (of !== undefined) codecOf(name).write(of, sink);
      }
    },
  };
}

/** A field of a record: always there; absent where a bit says so; or what it mostly is where a bit says so. */
export interface Field<T> {
  readonly codec: Codec<T>;
  readonly isOptional: boolean;
  /** What it mostly is, one for all records. */
  readonly usual?: T;
  readonly isUsual?: (value: T) => boolean;
}

export const always = <T>(codec: Codec<T>): Field<T> => ({ codec, isOptional: false });
export const perhaps = <T>(codec: Codec<T>): Field<T> => ({ codec, isOptional: true });
export const usually = <T extends string | boolean>(codec: Codec<T>, usual: T): Field<T> => ({
  codec,
  isOptional: true,
  usual,
  isUsual: (value) => value === usual,
});
export const listOrNone = <T>(item: Codec<T>): Field<readonly T[]> => ({
  codec: list(item),
  isOptional: true,
  usual: [],
  isUsual: (values) => values.length === 0,
});
export const tableOrNone = <T extends object>(codec: Codec<T>, none: T): Field<T> => ({
  codec,
  isOptional: true,
  usual: none,
  isUsual: (value) => Object.keys(value).length === 0,
});

type FieldsOf<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> };

/** A record with exactly the fields of a type; the bits of those that are not always there come first, the frequent ones best first. */
export function record<T extends object>(fields: FieldsOf<T>): Codec<T> {
  const names = Object.keys(fields) as (keyof T)[];
  const optional = names.filter((name) => fields[name].isOptional);
  // What reading goes through for each record, laid out once.
  const steps = names.map((name) => ({
    name,
    bit: fields[name].isOptional ? 2 ** optional.indexOf(name) : 0,
    field: fields[name],
  }));
  const bits = new Map(steps.map(({ name, bit }) => [name, bit]));
  const isStored = (value: T, name: keyof T): boolean => isSaid(fields[name], value[name]);
  return {
    read(source) {
      const read: Partial<T> = {};
      const mask = optional.length > 0 ? source.number() : 0;
      for (const { name, bit, field } of steps) {
        if (bit === 0 || (mask & bit) !== 0) read[name] = field.codec.read(source);
        else if (field.usual !== undefined) read[name] = field.usual;
      }
      // Every field that T requires is among the fields, or this would not compile.
      return read as T;
    },
    write(value, sink) {
      const stored = names.filter((name) => isStored(value, name));
      if (optional.length > 0) sink.number(stored.reduce((mask, name) => mask + (bits.get(name) ?? 0), 0));
      for (const name of stored) writeField(fields[name], value[name], sink);
    },
  };
}

const isSaid = <T>(field: Field<Exclude<T, undefined>>, value: T): boolean =>
  !field.isOptional || (isPresent(value) && !field.isUsual?.(value));

function writeField<T>(field: Field<Exclude<T, undefined>>, value: T, sink: Sink): void {
  if (isPresent(value)) field.codec.write(value, sink);
}

const isPresent = <T>(value: T): value is Exclude<T, undefined> => value !== undefined;
