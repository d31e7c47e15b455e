/**
 * What a page can try to get out of a kiosk, or to hold it up, by name. Runs in the page; each is a function of
 * `attempts`, for a test to call one by one, and for a person to press.
 */
export const HOSTILE_SCRIPT = `
const output = document.querySelector('output');
const note = (name, what) => {
  const line = document.createElement('div');
  line.textContent = name + ': ' + what;
  output.append(line);
};
const link = (href, extra) => {
  const anchor = Object.assign(document.createElement('a'), { href, ...extra });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
};
const chooser = (extra) => {
  const input = Object.assign(document.createElement('input'), { type: 'file', ...extra });
  document.body.append(input);
  input.click();
};
const go = (address) => { location.href = address; };
const attempts = {
  open: () => String(window.open('/hostile/other', 'other', 'width=400,height=400')),
  'open-blank': () => String(window.open('about:blank')),
  'open-file': () => String(window.open('file:///')),
  'link-blank': () => link('/hostile/other', { target: '_blank' }),
  'link-modified': () => {
    const anchor = Object.assign(document.createElement('a'), { href: '/hostile/other' });
    document.body.append(anchor);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) anchor.dispatchEvent(new MouseEvent('click', { [key]: true }));
  },
  'form-blank': () => {
    const form = Object.assign(document.createElement('form'), { action: '/hostile/other', target: '_blank' });
    document.body.append(form);
    form.submit();
  },
  print: () => window.print(),
  download: () => link('/hostile/download', { download: 'kept.txt' }),
  'download-blob': () => link(URL.createObjectURL(new Blob(['kept'])), { download: 'kept.txt' }),
  'download-header': () => go('/hostile/download'),
  'file-chooser': () => chooser({}),
  'folder-chooser': () => chooser({ webkitdirectory: true }),
  'camera-chooser': () => chooser({ accept: 'image/*', capture: 'user' }),
  'open-picker': () => window.showOpenFilePicker(),
  'save-picker': () => window.showSaveFilePicker(),
  'before-unload': () => window.addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; }),
  'alert-loop': () => { for (let count = 0; count < 20; count += 1) alert('Again ' + count); },
  confirm: () => String(confirm('Leave?')),
  prompt: () => String(prompt('Name?')),
  'go-file': () => go('file:///'),
  'go-data': () => go('data:text/html,out'),
  'go-blob': () => go(URL.createObjectURL(new Blob(['out'], { type: 'text/html' }))),
  'go-script': () => go('javascript:document.title="out"'),
  'go-chrome': () => go('chrome://settings'),
  'go-devtools': () => go('devtools://devtools/bundled/inspector.html'),
  'go-source': () => go('view-source:' + location.href),
  'go-app': () => go('app://renderer/index.html'),
  'go-mail': () => go('mailto:somebody@demo-partner.example'),
  'go-phone': () => go('tel:+100'),
  'go-settings': () => go('ms-settings:'),
  'go-office': () => go('ms-word:ofe|u|http://localhost/'),
  'go-selfsame': () => go('selfsame:open'),
  'go-elsewhere': () => go('http://elsewhere.localhost:9/'),
  fullscreen: () => document.documentElement.requestFullscreen(),
  'pointer-lock': () => document.body.requestPointerLock(),
  'keyboard-lock': () => navigator.keyboard.lock(),
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
  location: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(() => resolve('told'), reject)),
  notification: () => Notification.requestPermission(),
  'clipboard-read': () => navigator.clipboard.readText(),
  'clipboard-write': () => navigator.clipboard.writeText('left behind'),
  usb: () => navigator.usb.requestDevice({ filters: [] }),
  protocol: () => navigator.registerProtocolHandler('web+demo', location.origin + '/hostile?%s'),
  share: () => navigator.share({ title: 'out', url: location.href }),
  'picture-in-picture': () => window.documentPictureInPicture.requestWindow(),
  credential: () => navigator.credentials.store(new PasswordCredential({ id: 'left', password: 'behind' })),
  move: () => { window.moveTo(5000, 5000); window.resizeTo(100, 100); },
  frame: () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'file:///' })),
  leave: async () => {
    document.cookie = 'left=behind; max-age=99999; path=/';
    localStorage.setItem('left', 'behind');
    sessionStorage.setItem('left', 'behind');
    await (await caches.open('left')).put('/hostile/behind', new Response('behind'));
    await new Promise((resolve) => { indexedDB.open('left').onsuccess = resolve; });
  },
  hang: () => { for (;;); },
};
for (const [name, attempt] of Object.entries(attempts)) {
  attempts[name] = async () => {
    try {
      const result = await attempt();
      note(name, result === undefined ? 'tried' : result);
      return String(result);
    } catch (error) {
      note(name, error.name);
      return error.name;
    }
  };
  const button = document.createElement('button');
  button.className = 'action';
  button.textContent = name;
  button.id = name;
  button.onclick = () => { attempts[name](); };
  document.querySelector('#attempts').append(button);
}
window.attempts = attempts;
`;
