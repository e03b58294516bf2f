import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["**/*", "!graphkit/", "!graphkit/views/", "!graphkit/views/page/**", "graphkit/views/page/graph.js"] },
  js.configs.recommended,
  {
    files: ["graphkit/views/page/js/*.js"],
    languageOptions: { globals: globals.browser },
    rules: {
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "no-shadow": "error",
      complexity: ["error", 20],
      "max-lines": ["error", 300],
      // Text from a page only ever becomes text: see dom.js.
      "no-restricted-properties": ["error", ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write"].map((property) => ({ property, message: "make elements with dom.js" }))],
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
    },
  },
  { files: ["graphkit/views/page/bundle.mjs"], languageOptions: { globals: globals.node } },
];
