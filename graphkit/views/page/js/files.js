// Gives the reader a file. Made here, sent nowhere.

import { el } from "./dom.js";
import * as Model from "./model.js";

/** A name for files that says what is in them: the page's title, in letters that every system takes. */
const stem = () => Model.title.normalize("NFKD").replace(/[^\w]+/g, "-").replace(/^-+|-+$/g, "").toLowerCase().slice(0, 60) || "graph";

/** @param {BlobPart} content @param {string} type @param {string} ending */
export function save(content, type, ending) {
  const link = el("a", { href: URL.createObjectURL(new Blob([content], { type })), download: `${stem()}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
