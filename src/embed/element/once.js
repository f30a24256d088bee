// What is made for all the elements of a page.

/** What `make` promises, asked for once, and again only after it failed. */
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
