// The error for a value that a method does not accept.

/** As a `Failure` of the page's script, whose class is another one here. */
export const wrong = (path, value) => Object.assign(new Error(`${path}: ${String(value)}`), { code: "argument", path, details: [String(value)] });
