import type { MenuItemConstructorOptions } from 'electron';
import { loud } from './loud.ts';

type Item = Omit<MenuItemConstructorOptions, 'submenu' | 'click'> & {
  readonly click: () => void;
  readonly submenu: BuiltMenu | undefined;
};
type BuiltMenu = {
  readonly items: readonly Item[];
  readonly getMenuItemById: (id: string) => Item | null;
};

let applicationMenu: BuiltMenu | null = null;

function find(items: readonly Item[], id: string): Item | null {
  for (const item of items) {
    const found = item.id === id ? item : find(item.submenu?.items ?? [], id);
    if (found) return found;
  }
  return null;
}

function buildItem({ submenu, click, ...given }: MenuItemConstructorOptions): Item {
  const rest = { id: '', label: '', submenu: undefined, ...given };
  // Electron passes the item, the window and the key event; our commands need none of them.
  const run = click as (() => void) | undefined;
  const item = { ...rest, click: () => run?.() };
  const isTemplate = Array.isArray(submenu);
  return loud('electron.MenuItem', isTemplate ? { ...item, submenu: build(submenu) } : item);
}

function build(template: readonly MenuItemConstructorOptions[]): BuiltMenu {
  const items = template.map(buildItem);
  const getMenuItemById = (id: string) => find(items, id);
  return loud('electron.Menu', { items, getMenuItemById });
}

/** `electron.Menu`: built and clicked by program; nothing is drawn and no key reaches it. */
export const Menu = loud('electron.Menu', {
  buildFromTemplate: build,
  setApplicationMenu(menu: BuiltMenu | null) {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
});
