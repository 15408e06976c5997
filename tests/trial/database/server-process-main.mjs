// A server by itself, for tests that kill it: says where it listens, or why it did not start.
const [, , module, options] = process.argv;
const { startEmbeddedDatabase } = await import(module);

// It ends with the test that started it, however that ends.
process.on("disconnect", () => process.exit(0));
try {
  const { uri } = await startEmbeddedDatabase(JSON.parse(options));
  process.send({ uri });
} catch (error) {
  process.send({ code: error.code, message: error.message }, () => process.disconnect());
}
