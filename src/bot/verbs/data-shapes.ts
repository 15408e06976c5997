import { z } from "zod";

export const item = z.string().regex(/^ai_[\w-]{1,40}$/);
export const member = z.string().regex(/^m_[\w-]{1,40}$/);
export const committee = z.string().regex(/^c_[\w-]{1,40}$/);
export const meeting = z.string().regex(/^mt_[\w-]{1,40}$/);
export const revision = z.number().int().nonnegative();

/** The ids that may also stand in what Teams hands back with a file. */
export const idShapes = { item, member, committee, meeting };

/**
 * Clients send numbers and switches as such or as text; what they come to is decided when they are read. What can't be an input's is
 * null: the form then says so.
 */
export const entered = z
  .union([z.string().max(2000), z.number(), z.boolean(), z.unknown().transform(() => null)])
  .optional();
