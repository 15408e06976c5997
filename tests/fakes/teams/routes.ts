/** The routes of the connector that the bot may call; the rest it has no business with. */
export type Route =
  | { readonly name: "create-conversation" }
  | { readonly name: "send"; readonly conversationId: string }
  | { readonly name: "reply"; readonly conversationId: string; readonly activityId: string }
  | { readonly name: "update"; readonly conversationId: string; readonly activityId: string }
  | { readonly name: "delete"; readonly conversationId: string; readonly activityId: string }
  | { readonly name: "members"; readonly conversationId: string }
  | { readonly name: "member"; readonly conversationId: string; readonly memberId: string }
  | { readonly name: "paged-members"; readonly conversationId: string; readonly query: URLSearchParams }
  | { readonly name: "activity-members"; readonly conversationId: string; readonly activityId: string }
  | { readonly name: "team"; readonly teamId: string }
  | { readonly name: "team-channels"; readonly teamId: string };

export type RouteName = Route["name"];

/** The route that a request means; undefined for any other. `path` stands after the service URL, query included. */
export function routeOf(method: string, path: string): Route | undefined {
  const [way = "", query = ""] = path.split("?", 2);
  const [version, area, id, part, inner, last, ...more] = way.split("/").map(decoded);
  if (version !== "v3" || more.length > 0) return undefined;
  const shape = [method, area, id && "{id}", part, inner && "{inner}", last].filter((step) => step !== undefined);
  const conversationId = id ?? "";
  const activityId = inner ?? "";
  switch (shape.join(" ")) {
    case "POST conversations":
      return { name: "create-conversation" };
    case "POST conversations {id} activities":
      return { name: "send", conversationId };
    case "POST conversations {id} activities {inner}":
      return { name: "reply", conversationId, activityId };
    case "PUT conversations {id} activities {inner}":
      return { name: "update", conversationId, activityId };
    case "DELETE conversations {id} activities {inner}":
      return { name: "delete", conversationId, activityId };
    case "GET conversations {id} members":
      return { name: "members", conversationId };
    case "GET conversations {id} members {inner}":
      return { name: "member", conversationId, memberId: activityId };
    case "GET conversations {id} pagedmembers":
      return { name: "paged-members", conversationId, query: new URLSearchParams(query) };
    case "GET conversations {id} activities {inner} members":
      return { name: "activity-members", conversationId, activityId };
    case "GET teams {id}":
      return { name: "team", teamId: conversationId };
    case "GET teams {id} conversations":
      return { name: "team-channels", teamId: conversationId };
    default:
      return undefined;
  }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
