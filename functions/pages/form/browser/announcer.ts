/** A reader hears the answer once typing rests, and once only. */
const RESTS_MS = 1_200;

export function announcer(aside: HTMLElement): (said: string) => void {
  const place = document.createElement('p');
  place.className = 'unseen';
  place.setAttribute('role', 'status');
  aside.append(place);
  let [timer, first] = [0, ''];
  return (said) => {
    // What the page opened with is read with the page.
    first ||= said;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const heard = place.textContent || first;
      if (said !== heard) place.textContent = said;
    }, RESTS_MS);
  };
}
