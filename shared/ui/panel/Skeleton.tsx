// The place of cards that are still loading, so that nothing jumps when they come.

export function Skeleton({ cards }: { readonly cards: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: cards }, (_, index) => (
        <div class="skeleton" key={index}>
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
