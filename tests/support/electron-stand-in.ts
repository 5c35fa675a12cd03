/**
 * Takes the place of the `electron` package, whose program is not needed to test what our shell asks of it. It records what it
 * is given, and behaves as Electron does where our code depends on it: a close or a quit that a listener holds back stays.
 */
import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';

/** An event as Electron gives it to a listener that may hold something back. */
export class StandInEvent {
  defaultPrevented = false;
  preventDefault() {
    this.defaultPrevented = true;
  }
}

class StandInApp extends EventEmitter {
  /** What the test sets before the app starts. */
  readonly given = { lock: true, locale: 'th', packaged: true, switches: new Set<string>(), appData: '/nowhere' };
  readonly paths = new Map<string, string>();
  /** In order: what was asked of the app that cannot be seen otherwise. */
  readonly log: string[] = [];
  readonly #ready = Promise.withResolvers<void>();
  isReady = false;
  readonly commandLine = { hasSwitch: (name: string) => this.given.switches.has(name) };

  get isPackaged() {
    return this.given.packaged;
  }
  becomeReady() {
    this.isReady = true;
    this.#ready.resolve();
  }
  whenReady() {
    return this.#ready.promise;
  }
  requestSingleInstanceLock() {
    this.log.push('lock');
    return this.given.lock;
  }
  getVersion() {
    return '9.8.7';
  }
  getLocale() {
    return this.given.locale;
  }
  setPath(name: string, path: string) {
    this.paths.set(name, path);
  }
  getPath(name: string) {
    return name === 'appData' ? this.given.appData : (this.paths.get(name) ?? `/${name}`);
  }
  quit() {
    this.log.push('quit');
    const event = new StandInEvent();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.log.push('ended');
  }
  exit(code: number) {
    this.log.push(`exit ${code}`);
  }
}

class StandInContents extends EventEmitter {
  readonly mainFrame = { origin: 'app://rangphaen' };
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler;
  }
  printToPDF(options: unknown) {
    const printing = Promise.withResolvers<Uint8Array>();
    asked.printings.push({ options, ...printing });
    return printing.promise;
  }
}

type Recorder<T> = (value: T) => void;

class StandInWindow extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly webContents = new StandInContents();
  /** In order: what was done to the window. */
  readonly log: string[] = [];
  bounds = { x: 10, y: 20, width: 1200, height: 800 };
  minimized = false;
  maximized = false;
  #destroyed = false;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    electron.app.emit('web-contents-created', new StandInEvent(), this.webContents);
    windows.push(this);
  }
  loadURL(url: string) {
    this.log.push(`load ${url}`);
    return Promise.resolve();
  }
  destroy() {
    this.#destroyed = true;
    this.log.push('destroyed');
  }
  isDestroyed() {
    return this.#destroyed;
  }
  reload() {
    this.log.push('reload');
  }
  show() {
    this.log.push('show');
  }
  focus() {
    this.log.push('focus');
  }
  restore() {
    this.log.push('restore');
    this.minimized = false;
  }
  maximize() {
    this.maximized = true;
  }
  isMinimized() {
    return this.minimized;
  }
  isMaximized() {
    return this.maximized;
  }
  getNormalBounds() {
    return this.bounds;
  }
  close() {
    const event = new StandInEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.log.push('closed');
    electron.app.emit('window-all-closed');
  }
}

class StandInSession extends EventEmitter {
  permissionRequest: ((contents: unknown, permission: string, answer: Recorder<boolean>) => void) | undefined;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  displayMedia: ((request: unknown, answer: Recorder<unknown>) => void) | undefined;
  beforeRequest: ((details: { url: string }, answer: Recorder<{ cancel: boolean }>) => void) | undefined;
  pages: ((request: Request) => Response) | undefined;

  setPermissionRequestHandler = (handler: typeof this.permissionRequest) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: typeof this.permissionCheck) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: typeof this.devicePermission) => {
    this.devicePermission = handler;
  };
  setDisplayMediaRequestHandler = (handler: typeof this.displayMedia) => {
    this.displayMedia = handler;
  };
  readonly webRequest = {
    onBeforeRequest: (handler: typeof this.beforeRequest) => {
      this.beforeRequest = handler;
    },
  };
  readonly protocol = {
    handle: (scheme: string, handler: typeof this.pages) => {
      if (scheme === 'app') this.pages = handler;
    },
  };
}

interface StandInMenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly id?: string;
  readonly submenu?: readonly StandInMenuItem[];
  readonly click?: () => void;
}

export const windows: StandInWindow[] = [];

/** What the app asked of Electron beyond its windows. */
export const asked = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean>; beforeReady: boolean }[],
  menus: [] as (readonly StandInMenuItem[])[],
  popups: [] as (readonly StandInMenuItem[])[],
  errors: [] as { title: string; text: string }[],
  saveDialogs: [] as { defaultPath: string }[],
  revealed: [] as string[],
  exposed: {} as Record<string, unknown>,
  posted: [] as { channel: string; message: unknown; ports: unknown[] }[],
  /** Printings to PDF, which end when the test says so. */
  printings: [] as ({ options: unknown } & PromiseWithResolvers<Uint8Array>)[],
  /** What the person does in the save dialog. */
  saveAnswer: { canceled: true, filePath: '' },
};

export const electron = {
  app: new StandInApp(),
  BrowserWindow: StandInWindow,
  ipcMain: new EventEmitter(),
  session: {
    defaultSession: new StandInSession(),
    partitions: new Map<string, StandInSession>(),
    fromPartition(name: string) {
      const session = electron.session.partitions.get(name) ?? new StandInSession();
      electron.session.partitions.set(name, session);
      return session;
    },
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: { scheme: string; privileges: Record<string, boolean> }[]) => {
      asked.schemes.push(...schemes.map((scheme) => ({ ...scheme, beforeReady: !electron.app.isReady })));
    },
  },
  Menu: {
    buildFromTemplate: (template: readonly StandInMenuItem[]) => ({
      template,
      popup: () => asked.popups.push(template),
    }),
    setApplicationMenu: ({ template }: { template: readonly StandInMenuItem[] }) => asked.menus.push(template),
  },
  dialog: {
    showErrorBox: (title: string, text: string) => asked.errors.push({ title, text }),
    showSaveDialog: async (_window: unknown, options: { defaultPath: string }) => {
      asked.saveDialogs.push(options);
      return asked.saveAnswer;
    },
  },
  shell: { showItemInFolder: (path: string) => asked.revealed.push(path) },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => {
      asked.exposed[name] = value;
    },
  },
  ipcRenderer: {
    postMessage: (channel: string, message: unknown, ports: unknown[]) =>
      asked.posted.push({ channel, message, ports }),
  },
};

/** A Node message port dressed as Electron's `MessagePortMain`: silent until started, its messages wrapped in an event. */
export class StandInPort extends EventEmitter {
  readonly #port: MessagePort;
  started = false;
  closed = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }
  start() {
    this.started = true;
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  postMessage(message: unknown) {
    this.#port.postMessage(message);
  }
  close() {
    this.closed = true;
    this.#port.close();
  }
}
