window.Clerk = new Proxy(
  { load() {} },
  {
    get(target, name) {
      if (name === 'load') return target.load;
      throw new Error(`Reading Clerk.${String(name)} failed on purpose`);
    },
  },
);
