/** The same answers as `say`, each asked for once: a month says the same few times and dates over and over. */
export function remembered<K>(say: (of: K) => string): (of: K) => string {
  const said = new Map<K, string>();
  return (of) => {
    const known = said.get(of) ?? say(of);
    said.set(of, known);
    return known;
  };
}
