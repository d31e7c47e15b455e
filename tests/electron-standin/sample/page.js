const { name, version } = await window.sample.about();
document.querySelector('[data-testid=about]').textContent = `${name} ${version}`;
