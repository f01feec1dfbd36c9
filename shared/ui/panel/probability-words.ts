// A model's probability in words, on the scale of the IPCC's guidance note on uncertainty (Mastrandrea and
// others, 2010), so that "likely" means the same here as there.

/** `probability` from 0 to 1. Answers the last part of a message key. */
export function probabilityWord(
  probability: number,
): 'very-likely' | 'likely' | 'rather-likely' | 'possible' {
  if (probability >= 0.9) return 'very-likely';
  if (probability >= 0.66) return 'likely';
  return probability > 0.5 ? 'rather-likely' : 'possible';
}
