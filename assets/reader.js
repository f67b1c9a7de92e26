/* What script adds to the reader: copying a citation, and showing which mark one is at. */

for (const button of document.querySelectorAll('button.copy')) {
  const source = document.getElementById(button.dataset.copies);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent.trim());
    button.textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

const links = [...document.querySelectorAll('.marks a')];

function showCurrent() {
  const at = location.hash || '#m1';
  for (const link of links) {
    if (link.hash === at) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('hashchange', showCurrent);
showCurrent();
