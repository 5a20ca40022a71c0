/** Remembers what was made of an object for as long as it lives: the documents of a build ask for the same of one curriculum. */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** The same for what is made of two objects. */
export function oncePerPair<One extends object, Other extends object, Value>(
  make: (one: One, other: Other) => Value,
): (one: One, other: Other) => Value {
  const makersOf = oncePer((one: One) => oncePer((other: Other) => make(one, other)));
  return (one, other) => makersOf(one)(other);
}
