// A button that prints; without script the page says how to print.
for (const button of document.querySelectorAll('button[data-print]')) button.addEventListener('click', () => print());
