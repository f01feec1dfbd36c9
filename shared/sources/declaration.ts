// What every outside service declares before it may be asked: who it is, what it learns, and who can reach it.

export interface SourceDeclaration {
  /** Short name, shown with what it supplied. */
  readonly name: string;
  /** Host as people know it. The address itself is configuration. */
  readonly host: string;
  /** What the service learns from being asked, in plain words for the settings. */
  readonly told: readonly ('page title' | 'page id' | 'item' | 'interface language')[];
  /** Licence of what comes back. */
  readonly licence: string;
  /** Wikimedia's policy lets a gadget reach it; the extension reaches everything. */
  readonly reachableBy: readonly ('gadget' | 'extension')[];
  /** The wiki itself and its sister services need no consent; everything else is off until turned on. */
  readonly needsConsent: boolean;
}
