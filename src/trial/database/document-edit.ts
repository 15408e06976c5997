import { commandError } from "./command-error.js";
import { type Document, isDocument } from "./document.js";
import { sameValue } from "./match-value.js";
import { isPosition, pathSegments } from "./paths.js";

/** An edit of a document that copies only what it touches; the document itself stays as it is. */
export type DocumentEdit = {
  readonly get: (path: string) => unknown;
  /** Throws PathNotViable when something on the way is neither missing nor a document or array. */
  readonly set: (path: string, value: unknown) => void;
  readonly unset: (path: string) => void;
  /** The edited document; the very one that was given when nothing has changed. */
  readonly result: () => Document;
};

type Container = Document | unknown[];

export function editDocument(original: Document): DocumentEdit {
  let root = original;
  const own = new Set<Container>();

  const copy = <T extends Container>(container: T): T => {
    if (own.has(container)) return container;
    const copied = (Array.isArray(container) ? [...container] : { ...container }) as T;
    own.add(copied);
    return copied;
  };

  const get = (path: string): unknown => {
    let value: unknown = root;
    for (const segment of pathSegments(path)) value = read(value, segment);
    return value;
  };

  return {
    get,
    set: (path, value) => {
      const before = get(path);
      if (before !== undefined && sameValue(before, value)) return;
      const segments = pathSegments(path);
      root = copy(root);
      let container: Container = root;
      for (let at = 0; at < segments.length - 1; at++) {
        const segment = segments[at] as string;
        const child = read(container, segment) ?? undefined;
        const next: unknown = child === undefined ? {} : child;
        if (!isContainer(next) || (child === undefined && read(container, segment) === null))
          throw notViable(path, segment);
        const copied: Container = copy(next);
        write(container, segment, copied, path);
        container = copied;
      }
      write(container, segments[segments.length - 1] as string, value, path);
    },
    unset: (path) => {
      if (get(path) === undefined) return;
      const segments = pathSegments(path);
      root = copy(root);
      let container: Container = root;
      for (const segment of segments.slice(0, -1)) {
        const copied: Container = copy(read(container, segment) as Container);
        write(container, segment, copied, path);
        container = copied;
      }
      const last = segments[segments.length - 1] as string;
      if (Array.isArray(container)) container[Number(last)] = null;
      else delete container[last];
    },
    result: () => root,
  };
}

function isContainer(value: unknown): value is Container {
  return isDocument(value) || Array.isArray(value);
}

function read(container: unknown, segment: string): unknown {
  if (isDocument(container)) return container[segment];
  if (Array.isArray(container) && isPosition(segment)) return container[Number(segment)];
  return undefined;
}

function write(container: Container, segment: string, value: unknown, path: string): void {
  if (!Array.isArray(container)) {
    container[segment] = value;
    return;
  }
  if (!isPosition(segment)) throw notViable(path, segment);
  while (container.length < Number(segment)) container.push(null);
  container[Number(segment)] = value;
}

function notViable(path: string, segment: string): Error {
  return commandError("PathNotViable", `Cannot create a field at '${path}': '${segment}' stands in the way`);
}
