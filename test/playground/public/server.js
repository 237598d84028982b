import { addClerkScript, loadOptions } from './load-clerk.js';

const api = document.querySelector('#api');
const browser = document.querySelector('#browser');

document.querySelector('#ask').addEventListener('click', async () => {
  const response = await fetch(`/server/api${location.search}`);
  const { user, status, reason } = await response.json();
  api.textContent = user ? `${response.status} ${user.email}` : `${response.status} ${status}: ${reason}`;
});

const settings = await (await fetch('/settings.json')).json();
const version = new URLSearchParams(location.search).get('clerk-js') ?? '6';
await addClerkScript(settings, settings.clerkJs[version].url);
await window.Clerk.load(loadOptions(settings));
if (window.Clerk.loaded) {
  window.Clerk.addListener(({ user }) => {
    browser.textContent = user ? `signed in as ${user.primaryEmailAddress.emailAddress}` : 'signed out';
  });
}
