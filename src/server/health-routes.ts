import type { HttpRoute } from "./http.js";

/** `/healthz`: the process answers. `/readyz`: it can do its work now; 503 when it cannot. */
export function healthRoutes({ isReady }: { isReady: () => Promise<boolean> | boolean }): HttpRoute[] {
  return [
    { method: "GET", path: "/healthz", answer: () => ({ status: 200, body: { healthy: true } }) },
    {
      method: "GET",
      path: "/readyz",
      async answer() {
        const ready = await isReady();
        return { status: ready ? 200 : 503, body: { ready } };
      },
    },
  ];
}
