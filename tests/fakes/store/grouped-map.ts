/** A map that also keeps its values by groups, as a database does by its indexes: a large world is not looked through for each question. */
export class GroupedMap<Value> extends Map<string, Value> {
  readonly #groups = new Map<string, Map<string, Value>>();
  readonly #groupsOf: (value: Value) => readonly string[];
  readonly #within = new Map<string, readonly string[]>();
  readonly #places = new Map<string, number>();
  #set = 0;

  /** `groupsOf`: in which groups a value is; a value that changes its groups must be set anew. */
  constructor(groupsOf: (value: Value) => readonly string[]) {
    super();
    this.#groupsOf = groupsOf;
  }

  /** The values of a group, in no order. */
  in(group: string): readonly Value[] {
    return [...(this.#groups.get(group)?.values() ?? [])];
  }

  /** The place of a key in the order of the map. */
  placeOf(key: string): number {
    return this.#places.get(key) ?? 0;
  }

  override set(key: string, value: Value): this {
    const groups = this.#groupsOf(value);
    for (const gone of this.#within.get(key) ?? []) if (!groups.includes(gone)) this.#groups.get(gone)?.delete(key);
    for (const group of groups) {
      const members = this.#groups.get(group) ?? new Map<string, Value>();
      this.#groups.set(group, members.set(key, value));
    }
    this.#within.set(key, groups);
    if (!this.has(key)) this.#places.set(key, ++this.#set);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    for (const group of this.#within.get(key) ?? []) this.#groups.get(group)?.delete(key);
    this.#within.delete(key);
    return super.delete(key);
  }

  override clear(): void {
    this.#groups.clear();
    this.#within.clear();
    super.clear();
  }
}
