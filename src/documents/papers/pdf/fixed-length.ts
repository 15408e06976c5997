/**
 * pdf.js hands fonts on with a method of buffers that Node 20 does not have yet; without it a page's lines and fonts are lost. A copy does the
 * same here, as nobody looks at the original again.
 */
export function provideFixedLength(): void {
  const buffers = ArrayBuffer.prototype as ArrayBuffer & { transferToFixedLength?: (length?: number) => ArrayBuffer };
  if (typeof buffers.transferToFixedLength === "function") return;
  Object.defineProperty(buffers, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
