import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Install the menu that carries the system's own shortcuts: copy and paste, zoom, close. On Windows and Linux it
 * stays hidden until Alt is pressed. No reload and no developer tools: the page keeps its state.
 */
export function installAppMenu(platform: NodeJS.Platform) {
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  };
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, { role: 'editMenu' }, view, { role: 'windowMenu' }]));
}
