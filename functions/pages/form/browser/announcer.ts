/** A reader hears the answer once typing rests, and once only. */
const RESTS_MS = 1_200;

export function announcer(aside: HTMLElement): (said: string) => void {
  const place = document.createElement('p');
  place.className = 'unseen';
  place.setAttribute('role', 'status');
  aside.append(place);
  let timer = 0;
  // What the page opened with is read with the page.
  let last: string | undefined;
  return (said) => {
    if (last !== undefined && said !== last) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        place.textContent = said;
      }, RESTS_MS);
    }
    last = said;
  };
}
