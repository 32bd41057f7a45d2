// Answer the queries on standard input, one JSON text a line, from the dumps named as arguments; one JSON answer a line.
import { readFileSync } from "node:fs";
import { QueryEngine } from "@comunica/query-sparql-rdfjs-lite";
import { Parser, Writer } from "n3";
import { RdfStore } from "rdf-stores";

const store = RdfStore.createDefault();
for (const path of process.argv.slice(2)) {
  for (const quad of new Parser().parse(readFileSync(path, "utf8"))) {
    store.addQuad(quad);
  }
}
const engine = new QueryEngine();

// A term as the SPARQL JSON format has it.
function cell(term) {
  if (term.termType !== "Literal") {
    return { type: term.termType === "NamedNode" ? "uri" : "bnode", value: term.value };
  }
  const kind = term.language ? { "xml:lang": term.language } : { datatype: term.datatype.value };
  return { type: "literal", value: term.value, ...kind };
}

async function rows(result) {
  const { variables } = await result.metadata();
  const names = variables.map(({ value }) => value);
  const solutions = await (await result.execute()).toArray();
  const bindings = solutions.map((solution) =>
    Object.fromEntries([...solution].map(([variable, term]) => [variable.value, cell(term)])));
  return { head: { vars: names }, results: { bindings } };
}

async function answer(text) {
  const result = await engine.query(text, { sources: [store] });
  if (result.resultType === "bindings") {
    return rows(result);
  }
  if (result.resultType === "boolean") {
    return { head: {}, boolean: await result.execute() };
  }
  return { triples: new Writer().quadsToString(await (await result.execute()).toArray()) };
}

for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const found = await answer(JSON.parse(line)).catch((error) => ({ error: String(error) }));
  console.log(JSON.stringify(found));
}
