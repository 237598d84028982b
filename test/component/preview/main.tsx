import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { Panel } from '../../../components/panel.tsx';
import { Popup } from '../../../components/popup/popup.tsx';
import { createFiles } from '../../../lib/panel/files.ts';
import messages from '../../../public/_locales/en/messages.json';
import recording from '../../findings/recordings/idle.json?raw';
import { translateFrom } from '../../translate-from.ts';
import { NOW } from '../samples/client-json.ts';
import { GALLERY, type GalleryName } from '../samples/gallery.ts';
import { previewActions } from './actions.ts';
import { Menu } from './menu.tsx';
import { readPlace } from './place.ts';

// The panel, or the popup, on recorded states, without an extension around it: `npm run preview`.
const names = ['recorded', ...Object.keys(GALLERY)];
const place = readPlace(location.hash, names);
// What tests read texts with needs a disk.
const t = translateFrom(messages);
const live = signal(GALLERY[place.name as GalleryName] ?? GALLERY.connected);
const files = createFiles(
  {
    version: '0.0.0',
    timeline: { read: async () => [] },
    readStorage: async () => ({}),
    download: (name) => console.log('download', name),
  },
  live,
  async () => ({ support: null, pseudonyms: null }),
);
const actions = previewActions(files);
const view = computed(() => files.opened.value?.view(0) ?? live.value);
const now = signal(NOW);

function App() {
  return place.popup ? (
    <Popup view={view.value} actions={actions} t={t} now={now} />
  ) : (
    <Panel view={view.value} actions={actions} t={t} now={now} search={signal(null)} />
  );
}

// Each makes the whole page its own.
await (place.popup ? import('../../../components/styles/popup.css') : import('../../../components/styles/index.css'));
if (place.theme) document.documentElement.setAttribute('data-theme', place.theme);
addEventListener('hashchange', () => location.reload());
if (place.name === 'recorded') await actions.openFile(new File([recording], 'recorded.json'));

const [root, menu] = [document.getElementById('root'), document.getElementById('menu')];
if (root) render(<App />, root);
if (menu) render(<Menu place={place} names={names} />, menu);
