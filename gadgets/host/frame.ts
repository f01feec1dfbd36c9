// Pages inside a frame belong to somebody else's screen: Sidelight stays out.

export function isFramed(): boolean {
  return window.top !== window.self;
}
