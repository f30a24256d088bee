// What all the elements of a page share.

/** A cached call of `make`, which returns a promise; called again only after it was rejected. */
export function once(make) {
  let promise;
  return () => {
    promise ??= make().catch((error) => {
      promise = undefined;
      throw error;
    });
    return promise;
  };
}
