// The browser's own print puts the warning signs before everything else, as a leaflet does; afterwards the page is as it was.
const places = new Map();

addEventListener('beforeprint', () => {
  const cards = document.querySelectorAll('.article .care-card');
  for (const card of places.size ? [] : cards) {
    const place = document.createComment('');
    places.set(card, place);
    card.before(place);
  }
  moved(() => document.querySelector('.article > .prose').prepend(...cards));
});

addEventListener('afterprint', () => {
  moved(() => places.forEach((place, card) => place.replaceWith(card)));
  places.clear();
});

// What is moved loses the focus, and what is read slides away.
function moved(move) {
  const [focused, x, y] = [document.activeElement, scrollX, scrollY];
  move();
  focused.focus({ preventScroll: true });
  scrollTo({ left: x, top: y, behavior: 'instant' });
}
