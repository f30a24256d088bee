// The errors that may come before the widget can report them, each with its own sentence in the reader's language.

/** The languages of the texts that this script has, in which each has its place. */
const LANGUAGES = ["fr", "en", "es"];

/** Of texts in these languages, the one in the language of a tag such as `en-CA`, else the first; and the tag of its language. */
export function inLanguage(texts, tag) {
  const place = Math.max(0, LANGUAGES.indexOf(tag.toLowerCase().split("-")[0]));
  return [texts[place], LANGUAGES[place]];
}

/** Codes and sentences; `{path}` is the file or attribute, `{value}` the invalid value. */
const SENTENCES = {
  attribute: ["L’attribut {path} a une valeur qui n’est pas valable ici\u00a0: {value}.", "The attribute {path} has a value that is not valid here: {value}.", "El atributo {path} tiene un valor que no es válido aquí: {value}."],
  data: ["Ces données ne peuvent pas être lues.", "These data cannot be read.", "No se pueden leer estos datos."],
  missing: ["Le serveur n’a pas le fichier {path}.", "The server does not have the file {path}.", "El servidor no tiene el archivo {path}."],
  network: [
    "Le fichier {path} n’a pas pu être chargé\u00a0: le réseau, ou les règles du site qui le publie (CORS) ou de cette page (connect-src), l’empêchent.",
    "The file {path} could not be loaded: the network, the rules of the site that publishes it (CORS) or those of this page (connect-src) prevent it.",
    "No se pudo cargar el archivo {path}: lo impiden la red, o las reglas del sitio que lo publica (CORS) o de esta página (connect-src).",
  ],
  type: ["À la place du fichier {path}, le serveur a envoyé autre chose.", "In place of the file {path}, the server sent something else.", "En lugar del archivo {path}, el servidor envió otra cosa."],
  policy: [
    "La politique de sécurité de cette page interdit WebAssembly\u00a0: ajoutez 'wasm-unsafe-eval' à script-src.",
    "The content security policy of this page forbids WebAssembly: add 'wasm-unsafe-eval' to script-src.",
    "La política de seguridad de esta página prohíbe WebAssembly: añada 'wasm-unsafe-eval' a script-src.",
  ],
  file: ["Cette page est ouverte depuis un dossier\u00a0: servez-la par un serveur Web.", "This page was opened from a folder: serve it from a web server.", "Esta página se abrió desde una carpeta: sírvala con un servidor web."],
  browser: ["Ce navigateur est trop ancien pour dessiner la carte.", "This browser is too old to draw the map.", "Este navegador es demasiado antiguo para dibujar el mapa."],
  argument: ["La valeur donnée à {path} n’est pas valable\u00a0: {value}.", "The value given to {path} is not valid: {value}.", "El valor dado a {path} no es válido: {value}."],
  gone: ["La carte n’est pas dans la page de son script.", "The map is not in the page of its script.", "El mapa no está en la página de su script."],
  panic: ["La carte s’est arrêtée à cause d’une erreur.", "The map stopped because of an error.", "El mapa se detuvo a causa de un error."],
};

/** A failure that has a code, a sentence, a path and details. */
export class Failure extends Error {
  /**
   * @param {keyof typeof SENTENCES} code
   * @param {string} path the file or the place in it
   * @param {string[]} details one sentence per problem of the data
   */
  constructor(code, path = "", details = []) {
    super(code);
    Object.assign(this, { code, path, details });
  }

  /** The sentence, in the language of a tag such as `en-CA`. */
  say(language) {
    const [sentence] = inLanguage(SENTENCES[this.code], language);
    return sentence.replace(/\{(path|value)\}/g, (_, part) => (part === "path" ? this.path : (this.details[0] ?? "")));
  }
}

/** The name of a file, for error messages. */
export const named = (address) => address.pathname.split("/").pop() || address.href;

/** The failure for an error, which browsers describe each in their own words. */
export function failure(error, path) {
  if (error instanceof Failure) return error;
  // Of the part loaded on demand, which has classes of its own.
  if (error?.code === "argument") return new Failure("argument", error.path, error.details);
  if (error instanceof WebAssembly.RuntimeError) return new Failure("panic");
  const words = `${error?.name} ${error?.message}`;
  if (/content security policy|unsafe-eval|disallowed by embedder|blocked by csp/i.test(words)) return new Failure("policy", path);
  if (/magic (word|number|header)|doesn't (parse|start)/i.test(words)) return new Failure("type", path);
  if (/CompileError|LinkError|is not a (function|constructor)|undefined|not supported/i.test(words)) return new Failure("browser", path);
  return new Failure(location.protocol === "file:" ? "file" : "network", path);
}
