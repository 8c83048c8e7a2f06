import { Menu, type MenuItemConstructorOptions } from 'electron';
import english from '../../resources/locales/en/app.json';
import type { ChangeKind } from '../../shared/history';

/** What the menu can ask of the window; the window does the same on the key itself. */
export const MENU_COMMANDS = [
  'new-program',
  'import',
  'undo',
  'redo',
  'log-session',
  'save-copy',
  'open-copy',
  'restore',
  'take-out',
  'search',
  'about',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

const WORDS = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',
  commands: {
    'new-program': 'New program…',
    import: 'Import people…',
    undo: 'Undo',
    redo: 'Redo',
    'log-session': 'Log a session…',
    'save-copy': 'Save a copy…',
    'open-copy': 'Open a copy…',
    restore: 'Restore…',
    'take-out': 'Take everything out…',
    search: 'Search…',
    about: 'About Mentorbook',
  } satisfies Record<MenuCommand, string>,
};

const KEYS: Partial<Record<MenuCommand, string>> = {
  import: 'CmdOrCtrl+I',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  'log-session': 'CmdOrCtrl+L',
  search: 'CmdOrCtrl+K',
};

/** What undo and redo would do now; null is nothing. Whom it was about is not said: a menu opens in meetings. */
export type Steps = Readonly<Record<'undo' | 'redo', ChangeKind | null>>;

/** The menu as data, so that it can be tested without a desktop. */
export function menuTemplate(
  send: (command: MenuCommand) => void,
  isMac: boolean,
  steps: Steps,
): MenuItemConstructorOptions[] {
  const step = (command: keyof Steps): MenuItemConstructorOptions => {
    const kind = steps[command];
    if (kind === null) return item(command);
    return { ...item(command), label: `${WORDS.commands[command]} ${english.history.what[kind]}` };
  };
  const item = (command: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = KEYS[command];
    return {
      id: command,
      label: WORDS.commands[command],
      click: () => send(command),
      // Only shown: in a text field, undo and the like belong to the text, and the page knows which.
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: WORDS.file,
      submenu: [
        item('new-program'),
        item('import'),
        item('log-session'),
        line,
        item('save-copy'),
        item('open-copy'),
        item('restore'),
        item('take-out'),
        line,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: WORDS.edit,
      submenu: [
        step('undo'),
        step('redo'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: WORDS.view,
      submenu: [
        item('search'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    { label: WORDS.help, submenu: [item('about')] },
  ];
}

/** Puts the menu in place; every command goes to the page. A menu's words are fixed: it is put in place anew for others. */
export function installMenu(send: (command: MenuCommand) => void, steps: Steps): void {
  const template = menuTemplate(send, process.platform === 'darwin', steps);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
