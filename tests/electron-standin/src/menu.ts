import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { app } from './app.ts';
import { StandinBrowserWindow } from './browser-window.ts';

type Template = E.MenuItemConstructorOptions;
type ItemSlice = Pick<E.MenuItem, 'id' | 'label' | 'type' | 'enabled' | 'visible' | 'checked'>;

/** An entry that a spec may click. Accelerators do nothing: Chromium has its own keys for the editing roles. */
export class StandinMenuItem implements ItemSlice {
  readonly id: string;
  readonly label: string;
  readonly type: E.MenuItem['type'];
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly role: Template['role'];
  readonly submenu: StandinMenu | null;
  readonly #onClick: Template['click'];

  constructor(template: Template) {
    this.id = template.id ?? '';
    this.label = template.label ?? template.role ?? '';
    this.type = template.type ?? (template.submenu === undefined ? 'normal' : 'submenu');
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
    this.role = template.role;
    this.submenu = Array.isArray(template.submenu) ? StandinMenu.buildFromTemplate(template.submenu) : null;
    this.#onClick = template.click;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    const window = StandinBrowserWindow.getFocusedWindow();
    if (this.#onClick !== undefined) {
      this.#onClick(
        this as unknown as E.MenuItem,
        (window ?? undefined) as unknown as E.BaseWindow,
        {} as E.KeyboardEvent,
      );
    } else if (this.role === 'quit') app.quit();
    else if (this.role === 'close') window?.close();
  }
}

export class StandinMenu extends EventEmitter {
  static #application: StandinMenu | null = null;
  readonly items: StandinMenuItem[] = [];

  static setApplicationMenu(menu: StandinMenu | null): void {
    StandinMenu.#application = menu;
  }

  static getApplicationMenu(): StandinMenu | null {
    return StandinMenu.#application;
  }

  static buildFromTemplate(template: readonly (Template | StandinMenuItem)[]): StandinMenu {
    const menu = new StandinMenu();
    for (const entry of template)
      menu.append(entry instanceof StandinMenuItem ? entry : new StandinMenuItem(entry));
    return menu;
  }

  append(item: StandinMenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): StandinMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
