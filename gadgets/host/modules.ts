// Loading hidden gadgets when they are wanted. Never import(): the wiki's loader knows the modules.

/** The exports of a hidden package gadget. Rejects when the module is unknown or could not be loaded. */
export async function loadGadget(name: string): Promise<unknown> {
  const require = await mw.loader.using(`ext.gadget.${name}`);
  return require(`ext.gadget.${name}`) as unknown;
}
